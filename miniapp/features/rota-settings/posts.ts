import type { PatternShift, RotaPost } from '@shared/rota'
import { shiftPatterns } from '@shared/rota-patterns'
import { type DutyPost, dutyPost } from '@shared/seats'

export type DayKind = keyof RotaPost['shifts']

export const dayKinds: { key: DayKind; words: string }[] = [
  { key: 'workday', words: '工作日' },
  { key: 'restDay', words: '休息日' },
  { key: 'holiday', words: '节假日' },
]

export type Preset = keyof typeof shiftPatterns

export const presets: { key: Preset; words: string }[] = [
  { key: 'threeShifts', words: '三班：8–16–24 点' },
  { key: 'twelveHours', words: '两班：各 12 小时' },
  { key: 'aroundTheClock', words: '一班：24 小时，8:30 换' },
]

export const maxShiftsADay = 6

const onEveryDay = (shifts: readonly PatternShift[]): RotaPost['shifts'] => ({
  workday: [...shifts],
  restDay: [...shifts],
  holiday: [...shifts],
})

/** The same shifts every day, whoever takes turns. */
export const withPreset = (post: RotaPost, preset: Preset): RotaPost => ({ ...post, shifts: onEveryDay(shiftPatterns[preset]) })

/** The one that every kind of day has; undefined where somebody made shifts of their own. */
export const presetOf = ({ shifts }: Pick<RotaPost, 'shifts'>): Preset | undefined =>
  presets.find(({ key }) => same(shifts, onEveryDay(shiftPatterns[key])))?.key

/** A post nobody is chosen for yet: a person a day, as most offices have it. */
export const newPost = (post: DutyPost): RotaPost => ({
  post,
  shifts: onEveryDay(post === 'leader' ? shiftPatterns.leader : shiftPatterns.aroundTheClock),
  pairRestDays: post === 'leader',
  roundTheClock: true,
  personIds: [],
  minRestHours: 24,
  maxShiftsPerWeek: 2,
})

/** 班 2, the first name that is free. */
export function newShift(shifts: readonly PatternShift[]): PatternShift {
  const from = (shifts[shifts.length - 1]?.to ?? 8 * 60) % (24 * 60)
  const names = shifts.map(({ name }) => name)
  const name = ['白班', '夜班', '中班', '早班', '晚班', '副班', '加班'].find((one) => !names.includes(one)) ?? '另一班'
  return { name, from, to: from + 8 * 60, people: 1 }
}

export const unusedPosts = (posts: readonly RotaPost[]): DutyPost[] =>
  dutyPost.options.filter((post) => !posts.some((used) => used.post === post))

/** What I changed, on top of what somebody else saved meanwhile: post by post, mine where I touched it. */
export function onTop(before: readonly RotaPost[], mine: readonly RotaPost[], theirs: readonly RotaPost[]): RotaPost[] {
  const find = (posts: readonly RotaPost[], post: DutyPost) => posts.find((one) => one.post === post)
  return dutyPost.options.flatMap((post) => {
    const touched = !same(find(before, post), find(mine, post))
    return find(touched ? mine : theirs, post) ?? []
  })
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
