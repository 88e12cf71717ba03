import { afterFailure } from './after-failure'

const now = new Date('2026-11-24T10:00:00Z')

it('waits twice as long each time, and is parked after the fifth failure', () => {
  const minutes: (number | undefined)[] = []
  let trouble = afterFailure(undefined, now)
  for (; trouble.retryAt; trouble = afterFailure(trouble, now)) minutes.push((trouble.retryAt.getTime() - now.getTime()) / 60_000)
  expect(minutes).toEqual([2, 4, 8, 16])
  expect(trouble).toEqual({ failures: 5 })
})
