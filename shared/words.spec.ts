import { typedWords, visibleLength } from './words'

describe('visibleLength', () => {
  it.each<[string, number]>([
    ['灯不亮。', 4],
    [' 灯 不\n亮 ', 3],
    ['😀😀', 2],
    ['好\u200b\u200b\u200d\ufe0f', 1],
    ['\u200b\u3164\u2800\u00ad\u202e\u0000\ufeff', 0],
  ])('of %j is %i', (text, length) => {
    expect(visibleLength(text)).toBe(length)
  })
})

describe('typedWords', () => {
  it('trims, wants something to see, and keeps what joins an emoji', () => {
    const family = '👨\u200d👩\u200d👧'
    expect(typedWords(10).parse(` ${family} `)).toBe(family)
    expect(typedWords(10).safeParse('\u200b\u200b').success).toBe(false)
    expect(typedWords(2).safeParse('灯不亮').success).toBe(false)
  })
})
