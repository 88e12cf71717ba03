import type { RotaChange, RotaMonthView } from '@shared/rota'
import { daysAfter, localDay, monthsAfter } from '../../src/calendar/local-time'
import { newId } from '../../src/core/ids'
import { RotaGenerator } from '../../src/rota/months/rota-generator.service'
import { RotaMonthsService } from '../../src/rota/months/rota-months.service'
import { RotaSettingsService } from '../../src/rota/settings/rota-settings.service'
import { dutyPosts, freeShift, onDutyNow } from '../demo-data/duty'
import { minutesAfter } from '../demo-data/story'
import type { DemoActors } from './demo-actors'
import { secretaryOpenid } from './seed-community'

/** Whoever looks around stays so long; a shift that begins meanwhile goes on with the same person. */
const lookingAroundMinutes = 120

/** This month and the next as the secretary arranges them, published: those one meets are on duty now, and one night has nobody. */
export async function seedRota(actors: DemoActors, communityId: string, now: Date): Promise<void> {
  const secretary = await actors.actor(secretaryOpenid)
  const settings = actors.get(RotaSettingsService)
  const { people } = await settings.read(communityId)
  const idOf = (name: string): string => people.find((person) => person.name === name)?.personId ?? ''
  const input = { posts: dutyPosts.map(({ names, ...post }) => ({ ...post, personIds: names.map(idOf) })), rev: 0 }
  await settings.save(secretary, communityId, input)

  for (const month of [localDay(now), monthsAfter(localDay(now), 1)].map((day) => day.slice(0, 7))) {
    const of = { communityId, month }
    const generate = ({ rev }: Pick<RotaMonthView, 'rev'>) => actors.get(RotaGenerator).generate(secretary, of, { rev, commandId: newId() })
    const change = async (view: RotaMonthView, changes: RotaChange[]): Promise<RotaMonthView> => {
      const command = { rev: view.rev, commandId: newId(), dryRun: false, knowingly: true, changes }
      return changes.length === 0 ? view : (await actors.get(RotaMonthsService).change(secretary, of, command)).month
    }
    const begun = await generate({ rev: 0 })
    const settled = await change(begun, puts(begun, now, idOf))
    const arranged = settled === begun ? begun : await generate(settled)
    const { rev } = await change(arranged, freed(arranged, now))
    await actors.get(RotaMonthsService).publish(secretary, of, { rev, commandId: newId() })
  }
}

const puts = ({ shifts }: RotaMonthView, now: Date, idOf: (name: string) => string): RotaChange[] =>
  shifts.flatMap(({ id, post, from, to }) => {
    const name = onDutyNow[post]
    const isNow = new Date(from) <= minutesAfter(now, lookingAroundMinutes) && new Date(to) > now
    return name && isNow ? [{ kind: 'put', shiftId: id, personId: idOf(name) }] : []
  })

const freed = ({ shifts }: RotaMonthView, now: Date): RotaChange[] => {
  const day = daysAfter(localDay(now), freeShift.daysAhead)
  const free = shifts.find((shift) => shift.day === day && shift.post === freeShift.post && shift.name === freeShift.name)
  return free ? [{ kind: 'put', shiftId: free.id, personId: null }] : []
}
