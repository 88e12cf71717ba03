import fc from 'fast-check'
import { textParts } from './text-parts'

describe('textParts', () => {
  it('leaves alone what WeChat takes at once', () => {
    expect(textParts('灯'.repeat(2500))).toHaveLength(1)
  })

  it('parts what is longer, and no phrase across a border is lost', () => {
    const text = `${'灯'.repeat(2498)}不好的话${'亮'.repeat(100)}`
    const parts = textParts(text)
    expect(parts.map(({ length }) => length <= 2500)).toEqual([true, true])
    expect(parts.some((part) => part.includes('不好的话'))).toBe(true)
  })

  it('never cuts a character in two and loses none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const parts = textParts(text, 20, 6)
        expect(parts.every((part) => !/\p{Surrogate}/u.test(part) && part.length <= 20)).toBe(true)
        for (let at = 0; at + 4 <= text.length; at++) expect(parts.some((part) => part.includes(text.slice(at, at + 4)))).toBe(true)
      }),
    )
  })
})
