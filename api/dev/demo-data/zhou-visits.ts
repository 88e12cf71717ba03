import type { VisitKind } from '@shared/visits'

/** One look in of 周桂兰's, so many days before the demo is made. */
export interface DemoVisit {
  /** `3-2-302` */
  home: string
  kind: VisitKind
  daysAgo: number
  hour: number
  words?: string
  /** Promised for so many days before the demo is made: overdue by as many. */
  nextDaysAgo?: number
}

/** A month of visits: one promise she did not keep, one home that is due within the week, the others seen lately. */
export const visitsOfZhou: readonly DemoVisit[] = [
  { home: '3-2-302', kind: 'visit', daysAgo: 30, hour: 16, words: '膝盖还是疼，下楼慢。说楼道灯不亮的时候不敢出门。' },
  { home: '3-2-302', kind: 'call', daysAgo: 27, hour: 10, words: '女儿出差，问要不要带菜，说冰箱里有。约好过去坐坐。', nextDaysAgo: 3 },
  { home: '3-2-602', kind: 'visit', daysAgo: 25, hour: 19, words: '老何换了助行器，门口的台阶想加一段扶手。' },
  { home: '3-2-401', kind: 'visit', daysAgo: 20, hour: 19, words: '小孟两口子都上班，晚上七点以后在家。' },
  { home: '3-2-601', kind: 'visit', daysAgo: 15, hour: 18 },
  { home: '3-2-503', kind: 'call', daysAgo: 13, hour: 9, words: '梁大爷老两口都好，问体检什么时候开始。' },
  { home: '3-2-502', kind: 'cardGiven', daysAgo: 12, hour: 18, words: '刚搬来不久，联户卡贴在门后了。' },
  { home: '3-2-402', kind: 'visit', daysAgo: 9, hour: 20 },
  { home: '3-2-401', kind: 'message', daysAgo: 4, hour: 21, words: '快递放在门口被挪过，让他们以后放驿站。' },
  { home: '3-2-301', kind: 'call', daysAgo: 1, hour: 11, words: '电梯修好以后打过去问了一声，没再停。' },
]
