import type { PlanWish } from '@shared/assignment'
import { wishWords, withoutWish, withWish } from './wishes'

const pin = (householdId: string, personId: string): PlanWish => ({ kind: 'pin', householdId, personId })
const exclude = (householdId: string, personId: string): PlanWish => ({ kind: 'exclude', householdId, personId })
const allow = (householdId: string, personId: string): PlanWish => ({ kind: 'allow', householdId, personId })
const unpin = (householdId: string): PlanWish => ({ kind: 'unpin', householdId })

const after = (...wishes: PlanWish[]) => wishes.reduce<PlanWish[]>(withWish, [])

describe('wishes', () => {
  it.each([
    ['a household is fixed to one member', [pin('h', 'a'), pin('h', 'b')], [pin('h', 'b')]],
    ['unfixing takes the fixing back', [pin('h', 'a'), unpin('h')], [unpin('h')]],
    ['never this one, after all', [pin('h', 'a'), exclude('h', 'a')], [exclude('h', 'a')]],
    ['this one, after all', [exclude('h', 'a'), allow('h', 'a')], [allow('h', 'a')]],
    ['several may be kept away', [exclude('h', 'a'), exclude('h', 'b')], [exclude('h', 'a'), exclude('h', 'b')]],
    ['unfixing leaves an exclusion', [exclude('h', 'a'), unpin('h')], [exclude('h', 'a'), unpin('h')]],
    ['other households are left alone', [pin('h', 'a'), pin('i', 'a')], [pin('h', 'a'), pin('i', 'a')]],
  ])('%s', (_rule, said, kept) => {
    expect(after(...said)).toEqual(kept)
  })

  it('may be taken back one by one', () => {
    const wishes = [pin('h', 'a'), pin('i', 'b')]
    expect(withoutWish(wishes, wishes[0] as PlanWish)).toEqual([pin('i', 'b')])
  })

  it('have words', () => {
    const words = [pin('h', 'a'), unpin('h'), exclude('h', 'a'), allow('h', 'a')].map((wish) => wishWords(wish, () => '周桂兰'))
    expect(words).toEqual(['固定给 周桂兰', '取消固定', '不要给 周桂兰', '可以给 周桂兰'])
  })
})
