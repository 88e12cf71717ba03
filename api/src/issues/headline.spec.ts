import { headline } from './headline'

describe('headline', () => {
  it.each([
    ['灯不亮', '灯不亮'],
    ['  两行\n\n  字 ', '两行 字'],
    ['字'.repeat(30), '字'.repeat(30)],
    ['字'.repeat(31), `${'字'.repeat(30)}…`],
    ['🔥'.repeat(31), `${'🔥'.repeat(30)}…`],
  ])('%j → %j', (words, said) => {
    expect(headline(words)).toBe(said)
  })
})
