import type { Person } from '../people/person.schema'
import { BatchedSeats } from './batched-seats'

const zhou = { _id: 'zhou' } as Person

it('asks once per community for what many ask at the same time, and nothing twice', async () => {
  const readings: string[] = []
  const batched = new BatchedSeats({
    holders: async (communityId, seats) => {
      readings.push(`${communityId}: ${seats.join(' ')}`)
      return new Map(seats.map((seat) => [seat, seat === 'steward' ? [zhou] : []]))
    },
  })
  const [first] = await Promise.all([
    batched.holders('one', ['steward', 'secretary']),
    batched.holders('one', ['steward', 'duty']),
    batched.holders('two', ['steward']),
  ])
  expect(first).toEqual(
    new Map([
      ['steward', [zhou]],
      ['secretary', []],
    ]),
  )
  await batched.holders('one', ['duty', 'steward'])
  expect(readings).toEqual(['one: steward secretary duty', 'two: steward'])
})
