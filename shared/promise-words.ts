import type { ClockKind, ClockSettings, CommunityPolicy, Urgency } from './community-policy'

/** The letters of the catalogue as people say them, the most urgent first. */
export const urgencyName: Record<Urgency, string> = { U: '紧急', H: '当天', N: '一周', C: '半个月' }
const urgencies = Object.keys(urgencyName) as Urgency[]

const hour = 60
const day = 24 * hour

/** 30 分钟 · 1 小时 30 分钟 · 24 小时 · 7 天. @param minutes whole */
export function minutesInWords(minutes: number): string {
  if (minutes > day && minutes % day === 0) return `${minutes / day} 天`
  const hours = Math.floor(minutes / hour)
  const rest = minutes % hour
  return [...(hours > 0 ? [`${hours} 小时`] : []), ...(rest > 0 || hours === 0 ? [`${rest} 分钟`] : [])].join(' ')
}

/** What a community promises its residents, out of its clocks and ladder: as they read it, and as the office sees it before saving. */
export function promiseWords({ clocks, ladder }: Pick<CommunityPolicy, 'clocks' | 'ladder'>): string[] {
  const climbs = ladder.filter(({ whistleOnly }) => !whistleOnly).map(({ name }) => name)
  return [
    ...urgencies.map((urgency) => promiseOf(urgency, clocks)),
    ...standingStill('有人接', clocks.acknowledge, clocks),
    ...standingStill('办好', clocks.resolve, clocks),
    '不管哪一档，当天没办好都会写明原因和哪天办。',
    `没人接会自动往上找：${climbs.join('、')}。`,
  ]
}

function promiseOf(urgency: Urgency, { acknowledge, arrive, resolve }: ClockSettings): string {
  const onSpot = urgency === 'U' ? `，${minutesInWords(arrive.minutes)}内有人到场` : ''
  const [taken, done] = [acknowledge, resolve].map((clock) => minutesInWords(clock[urgency].minutes))
  return `${urgencyName[urgency]}的事：${taken}内有人接${onSpot}，${done}内办好。`
}

/** Clocks that do not run around the clock, and what a person who waits at night must know about them. */
function standingStill(what: string, clock: ClockSettings['acknowledge'], { officeHours: { from, to } }: ClockSettings): string[] {
  const runs: [ClockKind, string][] = [
    ['waking', '早上 7 点到晚上 10 点'],
    ['working', `上班时间 ${timeOfDay(from)} 到 ${timeOfDay(to)}`],
  ]
  return runs.flatMap(([kind, when]) => {
    const names = urgencies.filter((urgency) => clock[urgency].kind === kind).map((urgency) => urgencyName[urgency])
    return names.length > 0 ? [`${names.join('、')}的事，多久${what}只算${when}。`] : []
  })
}

const timeOfDay = (minutes: number): string => `${Math.floor(minutes / hour)}:${String(minutes % hour).padStart(2, '0')}`
