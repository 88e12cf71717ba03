import { localDay } from '../../src/calendar/local-time'
import { type Everyday, everyday } from './everyday-words'
import type { Random } from './random'
import { daysAgo, minutesAfter, type Story, type StoryStep } from './story'

/** How a story of the other gates goes; the number is how many of them there are. */
const courses = {
  justSaid: 3,
  taken: 4,
  onSite: 1,
  explained: 1,
  waitsForWord: 4,
  withdrawn: 1,
  notOurs: 1,
  explainedThenSolved: 5,
  reopenedThenSolved: 5,
  solved: 20,
  takenLate: 6,
} as const
type Course = keyof typeof courses

/**
 * The last 30 days of the whole community. Clocks were stopped in time but for a few of last month, which climbed or nearly did: what
 * quicker rules would have made of them is there to be seen.
 * @param homes where people may speak; each story takes the next
 */
export function everydayStories(random: Random, now: Date, homes: readonly string[]): Story[] {
  const list = (Object.keys(courses) as Course[]).flatMap((course) => Array<Course>(courses[course]).fill(course))
  const explainable = everyday.filter(({ because }) => because)
  const plain = random.shuffled(everyday.filter(({ because }) => !because))
  let nextPlain = 0
  let nextExplainable = 0
  return list.map((course, at) => {
    const needsReason = course === 'explained' || course === 'explainedThenSolved'
    const told = needsReason ? explainable[nextExplainable++ % explainable.length] : plain[nextPlain++ % plain.length]
    const home = homes[at % homes.length]
    if (!told || !home) throw new Error('no words or no homes')
    return story(`everyday-${at}`, home, told, course, at, random, now)
  })
}

function story(key: string, home: string, told: Everyday, course: Course, at: number, random: Random, now: Date): Story {
  const posted = postedAt(course, at, random, now)
  const { categoryKey, words, spot, scene, photo } = told
  return {
    key,
    at: posted,
    home,
    ...(spot ? { spot } : {}),
    categoryKey,
    words,
    photos: scene && photo ? [{ scene, turn: at % 2 }] : [],
    ...(at % 9 === 4 ? { anonymous: true as const } : {}),
    steps: stepsOf(course, posted, told, at, now),
  }
}

function postedAt(course: Course, at: number, random: Random, now: Date): Date {
  if (course === 'justSaid') return minutesAfter(now, -7 * (at + 1))
  if (course === 'taken' || course === 'onSite') return minutesAfter(now, -25 - at * 16)
  if (course === 'explained' || course === 'waitsForWord') return daysAgo(now, 1 + (at % 2), 9 + (at % 6), random.between(0, 59))
  if (course === 'takenLate') return daysAgo(now, lastMonth(now, at), random.between(9, 14), random.between(0, 59))
  return daysAgo(now, 4 + ((at * 7) % 26), random.between(8, 16), random.between(0, 59))
}

/** Days back to a day of last month's last week, as far as the residents were there by then. */
const lastMonth = (now: Date, at: number): number => Math.min(Number(localDay(now).slice(8)) + (at % 6), 30)

function stepsOf(course: Course, posted: Date, { took, done, because, scene }: Everyday, at: number, now: Date): StoryStep[] {
  const after = (minutes: number): Date => minutesAfter(posted, minutes)
  const helper = at % 3 === 0 ? ('contact' as const) : ('property' as const)
  const take: StoryStep = { at: after(5 + (at % 17)), by: helper, does: { event: 'acknowledge', words: took } }
  const arrive: StoryStep = { at: after(48 + (at % 20)), by: 'property', does: { event: 'arrive' } }
  const resolve = (when: Date, by: 'property' | 'contact' | 'steward' = 'property', words = done): StoryStep => ({
    at: when,
    by,
    does: { event: 'resolve', words },
    photos: scene ? [{ scene, after: true, turn: at % 2 }] : [],
  })
  const confirm = (when: Date): StoryStep => ({
    at: when,
    by: 'author',
    does: { event: 'confirm', contacted: true, satisfaction: at % 7 === 0 ? 'fair' : 'good' },
  })
  const nod: StoryStep[] = at % 4 === 1 ? [{ at: after(30), meToos: 1 + (at % 2) }] : []
  const explain = (promisedAt: Date): StoryStep => ({
    at: after(80),
    by: 'property',
    does: { event: 'explain', words: because ?? done },
    promisedAt,
  })
  const courseSteps: Record<Course, () => StoryStep[]> = {
    justSaid: () => [],
    taken: () => [take],
    onSite: () => [take, { ...arrive, at: after(40) }],
    explained: () => [take, ...nod, explain(daysAgo(now, -2, 18))],
    waitsForWord: () => [take, ...nod, arrive, resolve(after(110))],
    withdrawn: () => [{ at: after(20), by: 'author', does: { event: 'withdraw', words: '自己弄好了，不麻烦大家。' } }],
    notOurs: () => [
      { ...take, by: 'property' },
      { at: after(90), by: 'property', does: { event: 'closeNotOurs', receipt: '已转市政热线，受理编号 20260000017，三天内上门。' } },
    ],
    explainedThenSolved: () => [take, ...nod, explain(after(3 * 24 * 60)), resolve(after(30 * 60)), confirm(after(33 * 60))],
    reopenedThenSolved: () => [
      take,
      resolve(after(70)),
      { at: after(160), by: 'author', does: { event: 'reopen', contacted: true, words: '刚才又这样了，没好彻底。' } },
      { at: after(172), by: 'steward', does: { event: 'acknowledge', words: '我盯着，这次弄好再走。' } },
      resolve(after(250), 'property', `又查了一遍：${done}`),
      confirm(after(300)),
    ],
    solved: () => [
      take,
      ...nod,
      ...(at % 2 === 0 ? [arrive] : []),
      resolve(after(75 + (at % 60)), helper),
      confirm(after(200 + (at % 5) * 60)),
    ],
    takenLate: () => [...nod, { ...take, at: after(40 + (at % 6) * 12) }, resolve(after(140), helper), confirm(after(260))],
  }
  return courseSteps[course]()
}
