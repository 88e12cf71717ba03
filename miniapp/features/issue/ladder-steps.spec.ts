import type { LadderRungView } from '@shared/issues'
import { ladderSteps, mayClimb } from './ladder-steps'

const now = new Date('2026-11-24T15:00:00Z')
const rung = (over: Partial<LadderRungView>): LadderRungView => ({
  name: '联户党员',
  state: 'now',
  people: ['周桂兰'],
  watching: false,
  gapInCover: false,
  ...over,
})
const next = rung({ name: '楼门党小组', state: 'next', people: ['赵淑英', '黄凤英'], inMinutes: 30 })

describe('没办好会找谁, in words', () => {
  it('says who has it and whom it goes to, and when', () => {
    expect(ladderSteps([rung({}), next], now)).toMatchObject([
      { when: '现在', words: '联户党员', people: ['周桂兰'], more: undefined },
      { when: '30 分钟后', words: '楼门党小组', people: ['赵淑英', '黄凤英'], more: '还没办好就自动转过去，不用您再催' },
    ])
  })

  it('says from when a clock runs that stands still at night', () => {
    const [, step] = ladderSteps([rung({}), { ...next, inMinutes: 540, resumesAt: '2026-11-24T23:00:00Z' }], now)
    expect(step?.more).toBe('这会儿不计时，明天 7:00 起算，还没办好就自动转过去，不用您再催')
  })

  it('says that it stands at the top, that a rung was passed, and who only keeps an eye on it', () => {
    const passed = rung({ name: '网格', state: 'passed', people: [], gapInCover: true })
    expect(ladderSteps([passed, rung({ name: '街道' })], now).map(({ more }) => more)).toEqual([
      '暂时没人，跳过',
      '最高一级了，会一直催到办好',
    ])
    expect(ladderSteps([rung({ watching: true }), next], now)[0]?.more).toBe('在盯这件事')
    expect([mayClimb([rung({}), next]), mayClimb([rung({})])]).toEqual([true, false])
  })
})
