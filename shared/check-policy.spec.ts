import { defaultPolicy } from '../config/presets/beijing-community'
import { checkPolicy } from './check-policy'
import type { CommunityPolicy, Duration } from './community-policy'
import { errorWords } from './errors'
import { policyDraft } from './policy-settings'

const { ladder, clocks, categories } = defaultPolicy
const faults = (over: Partial<CommunityPolicy>) => {
  const draft = { ...defaultPolicy, ...over }
  expect(policyDraft.safeParse(draft).success).toBe(true)
  return checkPolicy(draft).map(({ code, path }) => `${code} ${path}`)
}
const words = (over: Partial<CommunityPolicy>) =>
  checkPolicy({ ...defaultPolicy, ...over }).map(({ code, details }) => errorWords(code, details))
const rung = (at: number) => {
  const found = ladder[at]
  if (!found) throw new Error('no such rung')
  return found
}
const acknowledge = (U: Duration) => ({ clocks: { ...clocks, acknowledge: { ...clocks.acknowledge, U } } })
const question = { words: '有人被困吗？', yes: '有人', no: '' }

describe('checkPolicy', () => {
  it('has nothing to say about what a community starts with', () => {
    expect(checkPolicy(defaultPolicy)).toEqual([])
  })

  it.each<[string, Partial<CommunityPolicy>, string[]]>([
    ['a rung twice', { ladder: [...ladder.slice(0, 3), rung(1), ...ladder.slice(3)] }, ['POLICY_RUNG_TWICE ladder.3']],
    ['a farther rung before a nearer one', { ladder: [rung(1), rung(0), ...ladder.slice(2)] }, ['POLICY_LADDER_ORDER ladder.1']],
    ['nothing at the community or above', { ladder: ladder.slice(0, 4) }, ['POLICY_LADDER_ENDLESS ladder']],
    [
      'community and above by hand only',
      { ladder: ladder.map((one, at) => ({ ...one, whistleOnly: at >= 4 })) },
      ['POLICY_LADDER_ENDLESS ladder'],
    ],
    ['nothing but rungs by hand', { ladder: ladder.map((one) => ({ ...one, whistleOnly: true })) }, ['POLICY_LADDER_BY_HAND ladder']],
    ['no rungs', { ladder: [] }, ['POLICY_LADDER_ENDLESS ladder', 'POLICY_URGENT_NOBODY ladder']],
    ['the district by a clock', { ladder: ladder.map((one) => ({ ...one, whistleOnly: false })) }, ['POLICY_DISTRICT_BY_CLOCK ladder.6']],
    [
      'an urgent issue that alerts nobody',
      { ladder: ladder.map((one) => ({ ...one, urgentAtOnce: false })) },
      ['POLICY_URGENT_NOBODY ladder'],
    ],
    ['a rung without a name', { ladder: [{ ...rung(0), name: ' ' }, ...ladder.slice(1)] }, ['POLICY_NAME_MISSING ladder.0.name']],
    ['a clock of nothing', acknowledge({ minutes: 0, kind: 'always' }), ['POLICY_CLOCK_OUT_OF_RANGE clocks.acknowledge.U']],
    ['half a minute', acknowledge({ minutes: 0.5, kind: 'always' }), ['POLICY_CLOCK_OUT_OF_RANGE clocks.acknowledge.U']],
    [
      'a clock of ten years',
      { clocks: { ...clocks, confirm: { minutes: 10 * 365 * 1440, kind: 'always' } } },
      ['POLICY_CLOCK_OUT_OF_RANGE clocks.confirm'],
    ],
    ['sixty days', { clocks: { ...clocks, confirm: { minutes: 60 * 1440, kind: 'always' } } }, []],
    [
      'never asked again at the top',
      { clocks: { ...clocks, topRepeatUrgentMinutes: 0 } },
      ['POLICY_CLOCK_OUT_OF_RANGE clocks.topRepeatUrgentMinutes'],
    ],
    ['done before it is taken', acknowledge({ minutes: 61, kind: 'always' }), ['POLICY_RESOLVE_TOO_SHORT clocks.resolve.U']],
    [
      'office hours reversed',
      { clocks: { ...clocks, officeHours: { from: 1080, to: 540 } } },
      ['POLICY_OFFICE_HOURS_WRONG clocks.officeHours'],
    ],
    [
      'office hours of no length',
      { clocks: { ...clocks, officeHours: { from: 540, to: 540 } } },
      ['POLICY_OFFICE_HOURS_WRONG clocks.officeHours'],
    ],
    [
      'office hours beyond the day',
      { clocks: { ...clocks, officeHours: { from: 540, to: 1500 } } },
      ['POLICY_OFFICE_HOURS_WRONG clocks.officeHours'],
    ],
    [
      'sixty days of office hours of a minute each',
      { clocks: { ...clocks, reportIn: { minutes: 86_400, kind: 'working' }, officeHours: { from: 540, to: 541 } } },
      ['POLICY_CLOCK_UNREACHABLE clocks.reportIn'],
    ],
    ['nothing said to residents', { explanation: '' }, ['POLICY_EXPLANATION_MISSING explanation']],
    ['blanks said to residents', { explanation: '　　　　　　　　　　　　' }, ['POLICY_EXPLANATION_MISSING explanation']],
    ['no categories', { categories: [] }, ['POLICY_NO_CATEGORIES categories']],
    ['a category twice', { categories: [...categories.slice(0, 2), ...categories.slice(0, 1)] }, ['POLICY_CATEGORY_TWICE categories.2']],
    [
      'a question without an answer',
      { categories: categories.slice(0, 1).map((one) => ({ ...one, question })) },
      ['POLICY_QUESTION_UNANSWERED categories.0.question'],
    ],
    [
      'a category without a name',
      { categories: categories.slice(0, 1).map((one) => ({ ...one, name: '' })) },
      ['POLICY_NAME_MISSING categories.0.name'],
    ],
  ])('finds %s', (_, over, found) => {
    expect(faults(over)).toEqual(found)
  })

  it('says which clock, which rung', () => {
    expect(words(acknowledge({ minutes: 0, kind: 'always' }))).toEqual(['“紧急的事多久有人接”要在 1 分钟到 60 天之间，请改一下'])
    expect(words({ ladder: [rung(1), rung(0), ...ladder.slice(2)] })).toEqual(['要从近到远找人：“联户党员”应该排在“楼门党小组”前面'])
  })

  it('finds everything at once, the ladder first', () => {
    expect(faults({ ladder: ladder.slice(0, 4), explanation: '好' })).toEqual([
      'POLICY_LADDER_ENDLESS ladder',
      'POLICY_EXPLANATION_MISSING explanation',
    ])
  })
})
