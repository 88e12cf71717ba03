import { heldBecause, lookAgainAfterMs, type PublicationFacts, reviewCauses } from './publication'

const free: PublicationFacts = {
  visibility: 'building',
  phoneVerified: true,
  belongs: true,
  textCheck: 'pass',
  photoChecks: ['pass'],
  facility: true,
}

describe('heldBecause', () => {
  it.each<[string, Partial<PublicationFacts>, string | undefined]>([
    ['everything checked', {}, undefined],
    ['no photos, words checked', { photoChecks: [], facility: false }, undefined],
    ['for handlers only', { visibility: 'handlers', textCheck: 'risky' }, 'private'],
    ['risky words', { textCheck: 'risky' }, 'refused'],
    ['risky words, whatever the office says', { textCheck: 'risky', decision: 'show' }, 'refused'],
    ['a risky photo among good ones: a person may show the rest', { photoChecks: ['pass', 'risky'] }, 'staffRelease'],
    ['… and does', { photoChecks: ['pass', 'risky'], decision: 'show' }, undefined],
    ['a person keeps it back', { decision: 'keepBack' }, 'keptBack'],
    ['for handlers only, kept back too', { visibility: 'handlers', decision: 'keepBack' }, 'private'],
    ['no verified phone', { phoneVerified: false }, 'phoneNotVerified'],
    ['not verified as living here', { belongs: false }, 'phoneNotVerified'],
    ['words not checked yet', { textCheck: 'pending' }, 'contentCheck'],
    ['a photo not checked yet', { photoChecks: ['pass', 'pending'] }, 'contentCheck'],
    ['words that a human must read', { textCheck: 'review' }, 'staffRelease'],
    ['… and has', { textCheck: 'review', decision: 'show' }, undefined],
    ['words that nobody could check', { textCheck: 'failed' }, 'staffRelease'],
    ['looked at, but the author is not verified any more', { decision: 'show', belongs: false }, 'phoneNotVerified'],
    ['looked at before WeChat has said anything of the words', { textCheck: 'pending', decision: 'show' }, 'contentCheck'],
    ['a photo outside the facility categories', { facility: false }, 'staffRelease'],
    ['… shown by a person', { facility: false, decision: 'show' }, undefined],
    ['WeChat could not fetch the photo', { photoChecks: ['failed'] }, 'staffRelease'],
  ])('%s', (_, facts, held) => {
    expect(heldBecause({ ...free, ...facts })).toBe(held)
  })
})

describe('reviewCauses', () => {
  it('names everything a person has to look at, the gravest first', () => {
    expect(reviewCauses({ textCheck: 'review', photoChecks: ['failed', 'risky', 'review'], facility: false })).toEqual([
      'photoRisky',
      'textReview',
      'photoReview',
      'photoUnchecked',
      'photosNeedStaff',
    ])
    expect(reviewCauses({ textCheck: 'failed', photoChecks: [], facility: false })).toEqual(['textUnchecked'])
    expect(reviewCauses({ textCheck: 'pass', photoChecks: ['pass'], facility: true })).toEqual([])
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
