import type { DutyPost } from '@shared/seats'
import type { Shift } from '../months/rota-month.schema'
import { coverOf } from '../planning/cover'

/** Something the secretary must see to. */
export type RedThing = { from: Date; to: Date } & (
  | { kind: 'gap'; post: DutyPost }
  | { kind: 'double'; personId: string; posts: [DutyPost, DutyPost] }
  | { kind: 'unreachable'; personId: string; post: DutyPost }
)

/** What is red about the same post or person belongs together. */
export const subjectOf = (thing: RedThing): string =>
  thing.kind === 'gap'
    ? `gap/${thing.post}`
    : thing.kind === 'double'
      ? `double/${thing.personId}`
      : `unreachable/${thing.personId}/${thing.post}`

/**
 * What is red in a span and not over. A post whose only person cannot be reached is said once, of the person.
 * @param required posts that somebody must be at every minute
 */
export function redThings(
  span: { from: Date; to: Date },
  shifts: readonly Shift[],
  required: readonly DutyPost[],
  reachable: ReadonlySet<string>,
  now: Date,
): RedThing[] {
  const watches = shifts.flatMap(({ personId, post, from, to }) => (personId ? [{ personId, post, from, to }] : []))
  const everybody = new Set(watches.map(({ personId }) => personId))
  const { gaps, doubles } = coverOf(span, watches, required, everybody)
  const { unreachable } = coverOf(span, watches, [], reachable)
  const found: RedThing[] = [
    ...gaps.map((gap) => ({ kind: 'gap' as const, ...gap })),
    ...doubles.map((double) => ({ kind: 'double' as const, ...double })),
    ...unreachable.map((watch) => ({ kind: 'unreachable' as const, ...watch })),
  ]
  return found.filter(({ to }) => to > now).sort((a, b) => a.from.getTime() - b.from.getTime())
}
