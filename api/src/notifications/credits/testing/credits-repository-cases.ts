import type { CreditsRepository } from '../credits.repository'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 2, minute))

/** What the real repository and the fake have in common. Each case has an account of its own. */
export function creditsRepositoryCases(repository: () => CreditsRepository): void {
  const of = (accountId: string) => ({ accountId, templateId: 'T-todo' })
  const leftOf = async (accountId: string) => (await repository().listOf([accountId])).map(({ left, off }) => ({ left, off }))

  it('counts an accept once, though its push comes ten times at once, and another one besides', async () => {
    await Promise.all([...Array(10).fill('first'), 'second'].map((key) => repository().count(of('a'), key)))
    expect(await leftOf('a')).toEqual([{ left: 2, off: false }])
    await repository().count(of('a'), 'first')
    expect(await leftOf('a')).toEqual([{ left: 2, off: false }])
  })

  it('gives three to fifty who ask at once', async () => {
    for (const key of ['1', '2', '3']) await repository().count(of('b'), key)
    const taken = await Promise.all(Array.from({ length: 50 }, () => repository().take(of('b'))))
    expect(taken.filter(Boolean)).toHaveLength(3)
    expect(await leftOf('b')).toEqual([{ left: 0, off: false }])
    await repository().giveBack(of('b'))
    expect(await repository().take(of('b'))).toBe(true)
    expect(await repository().take(of('b'))).toBe(false)
  })

  it('takes nothing where all is used up, where it is switched off, and of whom nothing is known', async () => {
    for (const key of ['1', '2']) await repository().count(of('c'), key)
    await repository().say(of('c'), true, at(1))
    expect(await repository().take(of('c'))).toBe(false)
    await repository().say(of('c'), false, at(2))
    expect(await repository().take(of('c'))).toBe(true)
    await repository().empty(of('c'))
    expect(await repository().take(of('c'))).toBe(false)
    expect(await repository().take(of('nobody'))).toBe(false)
  })

  it('keeps the newest word, whatever comes last', async () => {
    await repository().say(of('d'), true, at(5))
    await repository().say(of('d'), false, at(4))
    expect(await leftOf('d')).toEqual([{ left: 0, off: true }])
    await repository().say(of('d'), false, at(6))
    expect(await leftOf('d')).toEqual([{ left: 0, off: false }])
  })

  it('knows keys of the last fifty accepts only', async () => {
    for (let key = 0; key < 51; key++) await repository().count(of('e'), String(key))
    await repository().count(of('e'), '50')
    expect((await leftOf('e'))[0]?.left).toBe(51)
    expect((await repository().listOf(['e']))[0]?.countedKeys).toHaveLength(50)
  })

  it('forgets an account, and gives nothing back to it', async () => {
    await repository().count(of('f'), '1')
    await repository().count(of('g'), '1')
    await repository().deleteOf('f')
    await repository().giveBack(of('f'))
    expect(await leftOf('f')).toEqual([])
    expect(await leftOf('g')).toEqual([{ left: 1, off: false }])
    expect(await repository().listOf([])).toEqual([])
  })
}
