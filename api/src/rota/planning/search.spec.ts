import { Draft, type Exchange } from './draft'
import { generateMonth } from './generate-month'
import type { RotaProblem } from './rota-problem'
import { candidatesOf, freeSlots, teamsOf } from './teams'
import { besideOptimum } from './testing/beside-optimum'
import { february } from './testing/february'
import { randomWeek } from './testing/random-month'

/** The teams' months as they were found. */
const draftsOf = (problem: RotaProblem): Draft[] => {
  const { assigned } = generateMonth(problem)
  return teamsOf(candidatesOf(problem), freeSlots(problem)).map((team) => {
    const draft = new Draft(team)
    for (const place of draft.places)
      draft.put(
        place,
        draft.workers.find(({ person }) => person.personId === assigned[place.slot.id]),
      )
    return draft
  })
}

/** Everything that gives one slot to somebody else, or changes the holders of two. */
const exchangesOf = (draft: Draft): Exchange[] =>
  draft.places.flatMap((place) => [
    ...draft.workers.map((to) => ({ place, to })),
    ...draft.places.flatMap((back) => {
      const to = draft.holder(back)
      return to ? [{ place, to, back }] : []
    }),
  ])

it.each([['Spring Festival', february], ...[15, 62, 96].map((seed): [string, RotaProblem] => [`week ${seed}`, randomWeek(seed)])])(
  '%s: no exchange of a shift or of two makes it fairer',
  (_, problem) => {
    for (const draft of draftsOf(problem)) {
      const better = exchangesOf(draft).filter((exchange) => (draft.difference(exchange) ?? 0) < -1e-6)
      expect(better).toEqual([])
    }
  },
)

/** Larger months are in search.slow-spec.ts. */
it.each([6, 7, 9])('the optimum HiGHS proves is what is found: week %i', async (seed) => {
  const { best, ...found } = await besideOptimum(randomWeek(seed))
  expect(best).toBeGreaterThan(0)
  expect({ ...found, gap: Math.round(1000 * found.gap) }).toEqual({ moreEmpty: 0, gap: 0, wrong: [] })
})
