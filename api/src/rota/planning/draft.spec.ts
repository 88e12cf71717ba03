import { generator } from '../../core/random'
import { Draft } from './draft'
import { candidatesOf, freeSlots, teamsOf } from './teams'
import { randomWeek } from './testing/random-month'

it('A draft costs, after each exchange, what it cost before and the difference that was said of it', () => {
  const random = generator(7)
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const problem = randomWeek(4)
  for (const team of teamsOf(candidatesOf(problem), freeSlots(problem))) {
    const draft = new Draft(team)
    let made = 0
    for (let attempt = 0; attempt < 500; attempt++) {
      const other = oneOf(draft.places)
      const holder = random() < 0.5 ? draft.holder(other) : undefined
      const exchange = { place: oneOf(draft.places), ...(holder ? { to: holder, back: other } : { to: oneOf(draft.workers) }) }
      const [before, difference] = [draft.cost(), draft.difference(exchange)]
      if (difference === undefined) continue
      draft.make(exchange)
      made++
      expect(draft.cost()).toBeCloseTo(before + difference, 6)
      expect(draft.empty).toBe(draft.holders().filter((one) => !one).length)
    }
    expect(made).toBeGreaterThan(30)
  }
})
