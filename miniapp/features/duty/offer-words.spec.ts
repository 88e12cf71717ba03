import type { RotaOfferView } from '@shared/rota-offers'
import { askedBesides, offerAbout, offerLine } from './offer-words'

const now = new Date('2026-09-22T07:26:00Z')
const offer = (change: Partial<RotaOfferView>) =>
  ({
    kind: 'swap',
    part: 'asked',
    by: { personId: 'y', name: '杨帆' },
    to: { personId: 'm', name: '马丽' },
    shift: { id: 'theirs', from: '2026-10-09T00:00:00Z' },
    forShift: { id: 'mine' },
    ...change,
  }) as RotaOfferView

it('belongs to the shift of mine it is about', () => {
  const [asked, mine] = [offer({}), offer({ part: 'mine', forShift: undefined })]
  expect(offerAbout([asked, mine], 'mine')).toBe(asked)
  expect(offerAbout([asked, mine], 'theirs')).toBe(mine)
  expect(offerAbout([asked], 'theirs')).toBeUndefined()
})

it('stands by itself when it is about no shift of mine, or when another is asked for the same', () => {
  const [first, second, mine] = [offer({}), offer({}), offer({ part: 'mine', forShift: undefined })]
  const pool = offer({ kind: 'cover', part: 'pool', forShift: undefined })
  expect(askedBesides([first, second, mine, pool], [{ id: 'mine' }])).toEqual([second, pool])
  expect(askedBesides([first], [])).toEqual([first])
})

it.each([
  [offer({}), '杨帆 想和您换 10月9日的班'],
  [offer({ kind: 'takeOver' }), '杨帆 想请您代这个班'],
  [offer({ kind: 'cover', part: 'pool' }), '杨帆 值不了，找人顶这个班'],
  [offer({ kind: 'takeOver', part: 'mine' }), '您在找 马丽 代班，还没答应'],
  [offer({ kind: 'cover', part: 'mine', to: undefined }), '您在请大家顶班，还没人答应'],
])('is said in words %#', (one, words) => expect(offerLine(one, now)).toBe(words))
