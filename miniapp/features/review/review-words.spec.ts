import type { ReviewPhotoView } from '@shared/review'
import { chosenAtFirst, showWords, waitedWords } from './review-words'

const photo = (id: string, over: Partial<ReviewPhotoView> = {}): ReviewPhotoView => ({
  id,
  width: 4,
  height: 3,
  thumbUrl: '',
  largeUrl: '',
  check: 'pass',
  mayShow: true,
  shown: false,
  ...over,
})

describe('chosenAtFirst', () => {
  it('chooses what WeChat had nothing against, as long as nobody has looked', () => {
    const photos = [photo('a'), photo('b', { check: 'review' }), photo('c', { check: 'risky', mayShow: false })]
    expect(chosenAtFirst({ state: 'waiting', photos })).toEqual(['a'])
  })

  it('begins with what neighbours see', () => {
    expect(chosenAtFirst({ state: 'shown', photos: [photo('a'), photo('b', { shown: true })] })).toEqual(['b'])
  })
})

describe('waitedWords', () => {
  const now = new Date('2026-11-24T02:00:00Z')
  it.each([
    ['2026-11-24T01:59:30Z', '刚来'],
    ['2026-11-24T01:15:00Z', '等了 45 分钟'],
    ['2026-11-23T23:00:00Z', '等了 3 小时'],
  ])('since %s', (since, words) => {
    expect(waitedWords(since, now)).toBe(words)
  })
})

describe('showWords', () => {
  const photos = [photo('a'), photo('b')]
  it.each([
    ['waiting', photos, ['a', 'b'], '给邻居看'],
    ['waiting', [], [], '给邻居看'],
    ['waiting', photos, ['a'], '给看字和 1 张照片'],
    ['waiting', photos, [], '只给看字'],
    ['shown', photos, ['a', 'b'], '没问题'],
    ['shown', photos, ['a'], '照这样给邻居看'],
    ['keptBack', photos, [], '还是给邻居看'],
  ] as const)('%s', (state, of, chosen, words) => {
    expect(showWords({ state, photos: [...of] }, chosen)).toBe(words)
  })
})
