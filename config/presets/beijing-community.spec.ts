import { communityPolicy, rungKey, urgency } from '@shared/community-policy'
import { defaultPolicy } from './beijing-community'

const { categories, ladder, clocks } = defaultPolicy

describe('what a Beijing community starts with', () => {
  it('is a policy by the contract', () => {
    expect(communityPolicy.safeParse(defaultPolicy)).toMatchObject({ success: true })
  })

  it('has one category per key and per name', () => {
    expect(new Set(categories.map(({ key }) => key)).size).toBe(categories.length)
    expect(new Set(categories.map(({ name }) => name)).size).toBe(categories.length)
    expect(categories.length).toBeGreaterThanOrEqual(65)
  })

  it('asks before it calls anything urgent: a resident makes an issue urgent only through a question', () => {
    for (const { key, urgency: letter, question } of categories)
      if (letter === 'U') expect([key, question?.words]).toEqual([key, expect.any(String)])
    expect(categories.find(({ key }) => key === 'lift.trapped')?.question?.words).toBe('有人被困在里面吗？')
  })

  it('keeps photos of people back until staff release them', () => {
    for (const { key, facility } of categories)
      if (/^(pets|care|safety|parking\.blocking)/.test(key)) expect([key, facility]).toEqual([key, false])
  })

  it('climbs in the order of the rungs, the district by whistle only', () => {
    expect(ladder.map(({ key }) => key)).toEqual(rungKey.options)
    expect(ladder.filter(({ whistleOnly }) => whistleOnly).map(({ key }) => key)).toEqual(['district'])
  })

  it('gives the more urgent the shorter clocks', () => {
    for (const table of [clocks.acknowledge, clocks.resolve]) {
      const lengths = urgency.options.map((letter) => table[letter].minutes)
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
    }
  })
})
