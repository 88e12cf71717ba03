import { randomUUID } from 'node:crypto'
import { daysAfter, localDay } from '../../src/calendar/local-time'
import { VisitsService } from '../../src/households/visits/visits.service'
import { knownPhones } from '../demo-data/phones'
import { daysAgo } from '../demo-data/story'
import { visitsOfZhou } from '../demo-data/zhou-visits'
import type { DemoActors } from './demo-actors'
import { openidOf } from './demo-openid'
import type { Happening } from './play-story'
import type { Residents } from './residents'

/** The contact member one may choose has looked in on her households. */
export function visits(now: Date, actors: DemoActors, residents: Residents): Happening[] {
  return visitsOfZhou.map(({ home, kind, words, nextDaysAgo, ...when }) => ({
    at: daysAgo(now, when.daysAgo, when.hour),
    what: `周桂兰 ${kind} ${home}`,
    happen: async () => {
      const actor = await actors.actor(openidOf(knownPhones.周桂兰))
      const nextVisitDay = nextDaysAgo === undefined ? undefined : daysAfter(localDay(now), -nextDaysAgo)
      await actors.get(VisitsService).record(actor, residents.household(home)._id, { kind, words, nextVisitDay, commandId: randomUUID() })
    },
  }))
}
