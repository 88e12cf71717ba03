import { isMissed } from './fairness'
import type { Leave, Load, PersonShare, Wish } from './rota-problem'
import { daysWords, dayWords, shortNumber } from './time-words'

/** What the words of one person's month are made of. */
export interface ShareStory extends Omit<PersonShare, 'why'> {
  /** Of the team this month; undefined for somebody set by hand who is of no pool. */
  average?: Load
  isNew: boolean
  /** Those of the month; whether a shift lies in one all the same, by hand. */
  leaves: (Leave & { kept: boolean })[]
  wishes: Wish[]
  /** How many of the shifts begin on a day. */
  shiftsOn(day: string): number
}

const kindNames = { nights: '夜班', weekends: '双休日班', holidays: '节假日班' } as const

/** `一共 14 个班，112 小时；夜班 5 个（平均 4.8），今年一共 41 个；12 月 24 日请假，没排`: why it is as it is, to be read by anybody. */
export function shareWords(story: ShareStory): string {
  return [
    `一共 ${story.shifts} 个班，${shortNumber(story.month.hours)} 小时`,
    ...(['nights', 'weekends', 'holidays'] as const).flatMap((kind) => countWords(kind, story)),
    ...(story.average ? [] : ['不在值班名单里，是手工排的']),
    ...(story.average && story.isNew ? ['刚来，以前的按大家的平均算'] : []),
    ...story.leaves.map((leave) => `${daysWords(leave)}请假${leave.kept ? '，没排' : '，手工排了班'}`),
    ...wishWords(story),
  ].join('；')
}

/** Nothing of a kind that neither this person nor the team has this month. */
function countWords(kind: keyof typeof kindNames, { month, year, average }: ShareStory): string[] {
  if (month[kind] === 0 && !average?.[kind]) return []
  const beside = average ? `（平均 ${shortNumber(average[kind])}）` : ''
  return [`${kindNames[kind]} ${month[kind]} 个${beside}，今年一共 ${shortNumber(year[kind])} 个`]
}

function wishWords({ wishes, shiftsOn }: ShareStory): string[] {
  const missed = wishes.filter((wish) => isMissed(wish, shiftsOn))
  const granted = wishes.length - missed.length
  return [
    ...(granted > 0 ? [`照顾到 ${granted} 个心愿`] : []),
    ...missed.map(({ day, kind }) => (kind === 'want' ? `想在 ${dayWords(day)}值班，没排上` : `${dayWords(day)}不想值班，没避开`)),
  ]
}
