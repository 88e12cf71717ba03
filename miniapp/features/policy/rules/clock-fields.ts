import type { ClockKind, ClockSettings, CommunityPolicy, Duration, OfficeHours, Urgency } from '@shared/community-policy'
import { minutesInWords, urgencyName } from '@shared/promise-words'
import type { PolicyField } from './policy-field'

export const kindWords: Record<ClockKind, string> = { always: '白天黑夜都算', waking: '7:00 到 22:00', working: '上班时间' }
export const urgencies = Object.keys(urgencyName) as Urgency[]

type SingleClock = 'arrive' | 'wait' | 'transfer' | 'reportIn' | 'confirm'

/** 9:00. @param minutes of the day */
export const clockOf = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
export const hoursWords = ({ from, to }: OfficeHours): string => `${clockOf(from)} 到 ${clockOf(to)}`

const withClocks = (policy: CommunityPolicy, change: Partial<ClockSettings>): CommunityPolicy => ({
  ...policy,
  clocks: { ...policy.clocks, ...change },
})

interface Place {
  path: string
  what: string
  get: (clocks: ClockSettings) => Duration
  set: (clocks: ClockSettings, duration: Duration) => Partial<ClockSettings>
}

const perUrgency = (which: 'acknowledge' | 'resolve', letter: Urgency, words: string): Place => ({
  path: `clocks.${which}.${letter}`,
  what: `${urgencyName[letter]}的事${words}`,
  get: (clocks) => clocks[which][letter],
  set: (clocks, duration) => ({ [which]: { ...clocks[which], [letter]: duration } }),
})

const single = (which: SingleClock, what: string): Place => ({
  path: `clocks.${which}`,
  what,
  get: (clocks) => clocks[which],
  set: (_clocks, duration) => ({ [which]: duration }),
})

const minutesOf = ({ path, what, get, set }: Place): PolicyField<number> => ({
  path,
  what,
  read: ({ clocks }) => get(clocks).minutes,
  write: (policy, minutes) => withClocks(policy, set(policy.clocks, { ...get(policy.clocks), minutes })),
  words: minutesInWords,
})

const kindOf = ({ path, what, get, set }: Place, night = `${what}，夜里算不算`): PolicyField<ClockKind> => ({
  path: `${path}.kind`,
  what: night,
  read: ({ clocks }) => get(clocks).kind,
  write: (policy, kind) => withClocks(policy, set(policy.clocks, { ...get(policy.clocks), kind })),
  words: (kind) => kindWords[kind],
})

/** What the table of urgencies has of one of them. */
export const urgencyRow = (letter: Urgency) => {
  const acknowledge = perUrgency('acknowledge', letter, '多久有人接')
  return {
    acknowledge: minutesOf(acknowledge),
    night: kindOf(acknowledge, `${urgencyName[letter]}的事，夜里算不算`),
    resolve: minutesOf(perUrgency('resolve', letter, '多久办好')),
  }
}

export const arrive = minutesOf(single('arrive', '紧急的事多久到场'))

const other = (which: SingleClock, what: string) => {
  const place = single(which, what)
  return { minutes: minutesOf(place), kind: kindOf(place) }
}

/** The clocks that the table has no room for, each with when it runs. */
export const otherClocks = [
  other('wait', '等居民回话'),
  other('transfer', '转交以后多久有人接'),
  other('reportIn', '吹哨以后多久报到'),
  other('confirm', '办好以后等居民说好没好'),
]

export const topRepeatUrgent: PolicyField<number> = {
  path: 'clocks.topRepeatUrgentMinutes',
  what: '到顶以后，紧急的隔多久再叫',
  read: ({ clocks }) => clocks.topRepeatUrgentMinutes,
  write: (policy, topRepeatUrgentMinutes) => withClocks(policy, { topRepeatUrgentMinutes }),
  words: minutesInWords,
}

export const topRepeatDaily: PolicyField<number> = {
  path: 'clocks.topRepeatDailyHour',
  what: '到顶以后，别的每天几点再叫',
  read: ({ clocks }) => clocks.topRepeatDailyHour,
  write: (policy, topRepeatDailyHour) => withClocks(policy, { topRepeatDailyHour }),
  words: (hour) => `${hour}:00`,
}

export const officeHours: PolicyField<OfficeHours> = {
  path: 'clocks.officeHours',
  what: '上班时间',
  read: ({ clocks }) => clocks.officeHours,
  write: (policy, hours) => withClocks(policy, { officeHours: hours }),
  words: hoursWords,
}

export const reopenDays: PolicyField<number> = {
  path: 'reopenDays',
  what: '办好以后几天内还能说“没好”',
  read: (policy) => policy.reopenDays,
  write: (policy, days) => ({ ...policy, reopenDays: days }),
  words: (days) => `${days} 天`,
}

export const maxCycles: PolicyField<number> = {
  path: 'maxCycles',
  what: '一件事最多重新办几次',
  read: (policy) => policy.maxCycles,
  write: (policy, cycles) => ({ ...policy, maxCycles: cycles }),
  words: (cycles) => `${cycles} 次`,
}

export const explanation: PolicyField<string> = {
  path: 'explanation',
  what: '给居民的话',
  read: (policy) => policy.explanation,
  write: (policy, words) => ({ ...policy, explanation: words }),
  words: (words) => words || '（空着）',
}
