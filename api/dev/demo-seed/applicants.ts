import { randomUUID } from 'node:crypto'
import { ResidenciesService } from '../../src/households/residencies.service'
import { knownPhones } from '../demo-data/phones'
import { daysAgo, minutesAfter } from '../demo-data/story'
import type { DemoActors } from './demo-actors'
import { openidOf } from './demo-openid'
import type { Happening } from './play-story'
import type { Residents } from './residents'

/** Three who say to live in 3号楼2单元 and whom no roster knows by number; one of them has the wrong surname. */
export function applicants(now: Date, actors: DemoActors, residents: Residents): Happening[] {
  const apply = (name: '许文静' | '张敏' | '王磊', home: string, relation: 'owner' | 'tenant' | 'family', at: Date): Happening => ({
    at,
    what: `${name} applies for ${home}`,
    happen: async () => {
      const phone = knownPhones[name]
      const openid = openidOf(phone)
      await actors.join({ openid, nickname: name, phoneNumber: phone })
      const householdId = residents.household(home)._id
      await actors.get(ResidenciesService).claim(await actors.actor(openid), { householdId, relation, name, clientRequestId: randomUUID() })
    },
  })
  return [
    apply('王磊', '3-2-1001', 'owner', daysAgo(now, 1, 21, 40)),
    apply('张敏', '3-2-302', 'family', minutesAfter(now, -250)),
    apply('许文静', '3-2-801', 'tenant', minutesAfter(now, -12)),
  ]
}
