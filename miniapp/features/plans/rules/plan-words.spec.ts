import { defaultAssignmentSettings, type PlanCost } from '@shared/assignment'
import { buildFigures, buildPlan } from '../testing/build-board'
import { bestWords, changeWords, loadWords, planLine, ruleWords, statusChip, whyNotApplied } from './plan-words'

const now = new Date('2026-09-22T07:26:00Z')
const cost: PlanCost = { uncovered: 0, shortfall: 4, idle: 2, moves: 38, distance: 90, imbalance: 12 }
const best = (bound: Partial<PlanCost>, proven = false, own: Partial<PlanCost> = {}) =>
  bestWords({ cost: { ...cost, ...own }, bound: { ...cost, ...own, ...bound }, proven })

describe('whether there can be a better plan', () => {
  it.each([
    [best({}, true), '每户都有人，换人已经最少'],
    [best({}, true, { uncovered: 22 }), '缺的户已经最少，换人也最少'],
    [best({}), '每户都有人，换人已经最少'],
    [best({ uncovered: 0 }, false, { uncovered: 3 }), '可能还能再少缺 3 户'],
    [best({ shortfall: 1 }), '可能还能让户数不够的党员再多 3 户'],
    [best({ idle: 1 }), '可能还能再用上 1 位党员'],
    [best({ moves: 36, distance: 80 }), '可能还能再少换 2 户'],
    [best({ distance: 80 }), '可能还能住得再近一点'],
    [best({ imbalance: 2 }), '可能还能再匀一点'],
  ])('%#: %s', (words, expected) => {
    expect(words).toBe(expected)
  })
})

describe('words of a plan', () => {
  it.each([
    ['community', '每人 5–10 户'],
    ['grid', '每人 5–10 户，不跨网格'],
    ['building', '每人 5–10 户，不跨楼'],
    ['gate', '每人 5–10 户，不跨单元'],
  ] as const)('a border at the %s: %s', (border, words) => {
    expect(ruleWords({ ...defaultAssignmentSettings, border })).toBe(words)
  })

  it.each([
    ['draft', '草案 今天 14:10'],
    ['awaitingPhone', '等手机上点“同意”'],
    ['applying', '正在换'],
    ['applied', '已用上 今天 15:00'],
    ['discarded', '已丢掉'],
  ] as const)('one that is %s: %s', (status, words) => {
    const { plan } = buildPlan({ status, appliedAt: '2026-09-22T07:00:00Z' })
    expect(plan && statusChip(plan, now).words).toBe(words)
  })

  it('say what changes and how many a member has', () => {
    expect(changeWords({ moved: [], added: [] })).toBe('都不变')
    expect(loadWords(6, 10)).toBe('6 户，还能再联 4 户')
    expect(loadWords(11, 10)).toBe('11 户，满了')
    expect(planLine({ figures: buildFigures({ covered: 1264, uncovered: 22, moved: 38 }) })).toBe('有人 1,264 户，缺 22 户，变动 38 户')
    expect(planLine({ figures: buildFigures({ covered: 7, uncovered: 0 }) })).toBe('有人 7 户')
  })

  it.each([
    [{}, 0, undefined],
    [{ stale: true }, 0, '名册变过，要重新算'],
    [{}, 2, '先按您指定的重算一次'],
    [{ status: 'awaitingPhone' }, 0, '等手机上点“同意”'],
    [{ status: 'applied' }, 0, '这个方案已经办完了'],
    [{ figures: buildFigures() }, 0, '和现在一样，没有要换的'],
  ] as const)('why it cannot be applied (%#)', (change, wishes, why) => {
    const { plan } = buildPlan(change)
    expect(plan && whyNotApplied(plan, wishes)).toBe(why)
  })
})
