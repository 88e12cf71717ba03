import { isUnavailable } from './availability'

const now = new Date('2026-09-22T07:26:00Z')
const later = new Date(now.getTime() + 1)
const reason = '身体原因'

it('is unavailable from the day that was said until the end of it', () => {
  expect(isUnavailable({}, now)).toBe(false)
  expect(isUnavailable({ unavailable: { since: now, reason } }, now)).toBe(true)
  expect(isUnavailable({ unavailable: { since: later, reason } }, now)).toBe(false)
  expect(isUnavailable({ unavailable: { since: now, until: later, reason } }, now)).toBe(true)
  expect(isUnavailable({ unavailable: { since: now, until: later, reason } }, later)).toBe(false)
})
