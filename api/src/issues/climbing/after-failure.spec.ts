import { afterFailure } from './after-failure'

const now = new Date('2026-11-24T10:00:00Z')

it('waits twice as long each time, and is parked after the fifth failure', () => {
  const minutes: (number | undefined)[] = []
  let after = afterFailure(undefined, now)
  for (; after.retryAt; after = afterFailure(after.trouble, now)) minutes.push((after.retryAt.getTime() - now.getTime()) / 60_000)
  expect(minutes).toEqual([2, 4, 8, 16])
  expect(after).toEqual({ trouble: { failures: 5, parkedAt: now } })
})
