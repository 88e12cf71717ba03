import { Injectable, Logger } from '@nestjs/common'
import type { Area } from '../../areas/area.schema'
import { AreasRepository } from '../../areas/areas.repository'
import { atLocal, daysAfter, localDay } from '../../calendar/local-time'
import { change } from '../../core/change'
import { newId } from '../../core/ids'
import type { PendingNotice } from '../../core/outbox'
import { monthOfDay, monthsAt, monthsLater } from '../months/month-of'
import type { RotaMonth } from '../months/rota-month.schema'
import { RotaMonthsRepository } from '../months/rota-months.repository'
import { RotaPeople, unknownPerson } from '../rota-people'
import { rotaSettingsOf } from '../settings/rota-settings-of'
import { WakeUps } from '../wake-ups'
import { missingMonth } from './missing-month'
import { type RedThing, redThings } from './red-things'
import type { RotaWatch } from './rota-watch.schema'
import { RotaWatchesRepository } from './rota-watches.repository'
import { missingMonthNotices, type Named, redNotices } from './watch-notices'
import { isAfterMorning, whatToTell } from './what-to-tell'

const daysAhead = 30
/** No shift is longer. */
const reachDays = 3

/** 空岗提醒: tells the secretary what is red in the coming weeks, each thing once and again when it comes near. */
@Injectable()
export class RotaWatchService {
  private readonly logger = new Logger(RotaWatchService.name)

  constructor(
    private readonly areas: AreasRepository,
    private readonly months: RotaMonthsRepository,
    private readonly watches: RotaWatchesRepository,
    private readonly people: RotaPeople,
    private readonly wakeUps: WakeUps,
  ) {}

  /** For the timer: every community that keeps a rota. Run again, or by two processes, it tells nothing twice. */
  async lookAll(now: Date): Promise<void> {
    for (const area of await this.areas.listCommunitiesEverywhere()) {
      if (rotaSettingsOf(area).posts.length === 0) continue
      try {
        await this.look(area, now)
      } catch (error) {
        this.logger.error({ err: error, community: area.name }, 'the rota of a community could not be watched')
      }
    }
  }

  private async look(area: Area, now: Date): Promise<void> {
    const [today, communityId] = [localDay(now), area._id]
    const month = monthOfDay(today)
    const [secretaries, months] = await Promise.all([
      this.people.listSecretaries(communityId, now),
      this.months.listPublished(communityId, monthsLater(month, -1), monthsLater(month, 2)),
    ])
    // whoever is appointed later is told of all there is then
    if (secretaries.length === 0) return
    const told = { communityId, personIds: secretaries.map(({ _id }) => _id) }
    const { red, unwakeable, nameOf } = await this.read(area, months, now)
    const missing = missingMonth(new Set(months.map((published) => published.month)), today)
    await change<RotaWatch, { watch: RotaWatch; notices: PendingNotice[] }>({
      read: async () => (await this.watches.find(communityId)) ?? blank(communityId, now),
      decide: (watch) => {
        const { things, isMorning, after } = whatToTell(watch, red, now)
        if (things.length === 0 && !isMorning && watch.rev > 0) return undefined
        const notices = [
          ...redNotices(things, { nameOf, unwakeable }, told),
          ...missingMonthNotices(isMorning ? missing : undefined, today, told),
        ]
        return { watch: { ...watch, ...after }, notices }
      },
      write: (_, { watch, notices }) => this.watches.write(watch, notices, now),
    })
  }

  /** What begins in the coming weeks or goes on, up to where nothing is published any more. */
  private async read(area: Area, months: readonly RotaMonth[], now: Date): Promise<Named & { red: RedThing[] }> {
    const shifts = months.flatMap((month) => month.shifts)
    const ids = [...new Set(shifts.flatMap(({ personId }) => personId ?? []))]
    const [people, unwakeable] = await Promise.all([this.people.listByIds(area._id, ids), this.wakeUps.unwakeable(area._id, ids)])
    const names = new Map(people.map((person) => [person._id, this.people.nameOf(person)]))
    const required = rotaSettingsOf(area).posts.flatMap(({ post, roundTheClock }) => (roundTheClock ? [post] : []))
    const reachable = new Set(ids.filter((personId) => !unwakeable.has(personId)))
    const published = new Set(months.map(({ month }) => month))
    const red = redThings(watchedSpan(published, now), shifts, required, reachable, now)
    const horizon = atLocal(daysAfter(localDay(now), daysAhead))
    return { red: red.filter(({ from }) => from < horizon), unwakeable, nameOf: (personId) => names.get(personId) ?? unknownPerson }
  }
}

/**
 * From the first day whose shifts may still run, so that what goes on keeps its beginning, to well behind the horizon, so that no shift is cut
 * there; never over a month that is not published.
 */
function watchedSpan(published: ReadonlySet<string>, now: Date): { from: Date; to: Date } {
  const { first, last } = monthsAt(now)
  const begins = published.has(first) ? first : last
  let ends = begins
  while (published.has(ends)) ends = monthsLater(ends, 1)
  const behind = daysAfter(localDay(now), daysAhead + reachDays)
  return { from: atLocal(`${begins}-01`), to: atLocal([`${ends}-01`, behind].sort()[0] ?? behind) }
}

/** A watch that begins after the morning waits for the next one with what is far. */
const blank = (communityId: string, now: Date): RotaWatch => ({
  _id: newId(),
  communityId,
  told: [],
  ...(isAfterMorning(now) ? { morningOf: localDay(now) } : {}),
  rev: 0,
  pendingNotices: [],
})
