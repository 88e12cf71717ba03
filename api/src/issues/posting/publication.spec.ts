import { heldBecause, lookAgainAfterMs, type PublicationFacts } from './publication'

const free: PublicationFacts = {
  visibility: 'building',
  phoneVerified: true,
  belongs: true,
  textCheck: 'pass',
  photoChecks: ['pass'],
  facility: true,
  released: false,
}

describe('heldBecause', () => {
  it.each<[string, Partial<PublicationFacts>, string | undefined]>([
    ['everything checked', {}, undefined],
    ['no photos, words checked', { photoChecks: [], facility: false }, undefined],
    ['for handlers only', { visibility: 'handlers', textCheck: 'risky' }, 'private'],
    ['risky words', { textCheck: 'risky' }, 'refused'],
    ['a risky photo among good ones', { photoChecks: ['pass', 'risky'] }, 'refused'],
    ['risky even after a release', { textCheck: 'risky', released: true }, 'refused'],
    ['no verified phone', { phoneVerified: false }, 'phoneNotVerified'],
    ['not verified as living here', { belongs: false }, 'phoneNotVerified'],
    ['words not checked yet', { textCheck: 'pending' }, 'contentCheck'],
    ['a photo not checked yet', { photoChecks: ['pass', 'pending'] }, 'contentCheck'],
    ['words that a human must read', { textCheck: 'review' }, 'staffRelease'],
    ['… and has', { textCheck: 'review', released: true }, undefined],
    ['a photo outside the facility categories', { facility: false }, 'staffRelease'],
    ['… released', { facility: false, released: true }, undefined],
    ['WeChat could not fetch the photo', { photoChecks: ['failed'] }, 'staffRelease'],
  ])('%s', (_, facts, held) => {
    expect(heldBecause({ ...free, ...facts })).toBe(held)
  })
})

describe('lookAgainAfterMs', () => {
  const minute = 60_000
  it.each([
    ['just posted', 0, 2],
    ['an hour old', 60, 2],
    ['a day old', 24 * 60, 30],
    ['a month old', 30 * 24 * 60, 60],
  ])('%s', (_, ageMinutes, minutes) => {
    expect(lookAgainAfterMs(ageMinutes * minute)).toBe(minutes * minute)
  })
})
