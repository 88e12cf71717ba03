import { change } from './change'
import { DomainError } from './domain-error'

interface Counter {
  rev: number
  value: number
}

/** A document that others change between our read and our write, so many times. */
function contested(interruptions: number) {
  const stored: Counter = { rev: 0, value: 0 }
  let left = interruptions
  return {
    stored,
    rule: (decide: (doc: Counter) => number | undefined) => ({
      read: async () => ({ ...stored }),
      decide,
      write: async (doc: Counter, value: number) => {
        if (left-- > 0) {
          stored.rev++
          stored.value += 100
        }
        if (doc.rev !== stored.rev) return false
        Object.assign(stored, { rev: stored.rev + 1, value })
        return true
      },
    }),
  }
}

describe('change', () => {
  it('decides again from what the other wrote', async () => {
    const { stored, rule } = contested(2)
    await change(rule(({ value }) => value + 1))
    expect(stored.value).toBe(201)
  })

  it('writes nothing when it is already done', async () => {
    const { stored, rule } = contested(0)
    const { next } = await change(rule(() => undefined))
    expect([next, stored.rev]).toEqual([undefined, 0])
  })

  it('lets the guard speak when the other has done it', async () => {
    const { rule } = contested(1)
    const decide = ({ value }: Counter) => {
      if (value > 0) throw new DomainError('CHANGED_MEANWHILE', { who: '物业 王建国' })
      return 1
    }
    await expect(change(rule(decide))).rejects.toThrow('物业 王建国刚刚已经办了这一步')
  })

  it('gives up after five attempts', async () => {
    const { rule } = contested(5)
    await expect(change(rule(() => 1))).rejects.toMatchObject({ code: 'TRY_AGAIN' })
    const enough = contested(4)
    await change(enough.rule(() => 1))
    expect(enough.stored.value).toBe(1)
  })
})
