import { type UnwakeableWhy, unwakeableWords } from '@shared/rota'
import { postName } from '@shared/seats'
import { daysAfter, type LocalDay, localDay, localTime } from '../../calendar/local-time'
import { groupBy } from '../../core/group-by'
import { type PendingNotice, pendingNotice } from '../../core/outbox'
import { timeWords } from '../planning/time-words'
import { type RedThing, subjectOf } from './red-things'

const shown = 3

interface Told {
  communityId: string
  personIds: readonly string[]
}

/** What the secretary reads of people. */
export interface Named {
  nameOf(personId: string): string
  unwakeable: ReadonlyMap<string, UnwakeableWhy>
}

/** To the secretary: what is red, by post and person, what comes first before the rest. */
export function redNotices(things: readonly RedThing[], named: Named, told: Told): PendingNotice[] {
  if (things.length === 0) return []
  const lines = [...groupBy(things, subjectOf).values()].map((of) => linesOf(of, named))
  const more = lines.length > shown ? `；还有 ${lines.length - shown} 项` : ''
  return [notice('rotaRed', { count: String(things.length), headline: `${lines.slice(0, shown).join('；')}${more}` }, told)]
}

/** To the secretary: a month that ought to be published by now. */
export const missingMonthNotices = (month: string | undefined, today: LocalDay, told: Told): PendingNotice[] =>
  month ? [notice('rotaMonthMissing', { month: String(Number(month.slice(5))), headline: headlineOf(month, today) }, told)] : []

const notice = (kind: string, params: Record<string, string>, { communityId, personIds }: Told): PendingNotice =>
  pendingNotice({
    kind,
    recipients: personIds.map((id) => `person:${id}` as const),
    params,
    urgent: false,
    target: { kind: 'rota', id: communityId },
  })

/** 12 月 5 日 20:00 到 12 月 6 日 08:00 物业没有人，等 3 段 */
function linesOf(things: readonly RedThing[], named: Named): string {
  const [first] = things
  if (!first) return ''
  return `${spanWords(first)} ${whatWords(first, named)}${things.length > 1 ? `，一共 ${things.length} 段` : ''}`
}

function whatWords(thing: RedThing, { nameOf, unwakeable }: Named): string {
  switch (thing.kind) {
    case 'gap':
      return `${postName[thing.post]}没有人`
    case 'double':
      return `${nameOf(thing.personId)}排了两处（${thing.posts.map((post) => postName[post]).join('、')}）`
    case 'unreachable':
      return `${postName[thing.post]}${nameOf(thing.personId)}${unwakeableWords[unwakeable.get(thing.personId) ?? 'noPhone']}，叫不到人`
  }
}

const spanWords = ({ from, to }: RedThing): string =>
  `${timeWords(from)} 到 ${localDay(from) === localDay(to) ? localTime(to) : timeWords(to)}`

function headlineOf(month: string, today: LocalDay): string {
  const first = `${month}-01`
  const days = [1, 2, 3, 4, 5, 6, 7].find((ahead) => daysAfter(today, ahead) === first)
  return days ? `再过 ${days} 天就开始了，请排好发布` : '已经开始了，现在没有人在值班表上，请尽快排好发布'
}
