import type { ReviewPhotoView } from '@shared/review'
import { chosenAtFirst, showWords } from './review-words'

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
