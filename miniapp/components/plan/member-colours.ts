import type { BoardView } from '@shared/assignment'

/** --m1 to --m8 of tokens.scss; pictures of squares are drawn outside the page and cannot read tokens. */
export const memberPalette = ['#2F6DB5', '#A85A22', '#3B8056', '#8A55A6', '#A8445F', '#2B8087', '#7A6A2C', '#5B63A8'] as const

/** --c-danger: squares of households without a contact. */
export const missingColour = '#B42318'
/** --c-ink-3: the own home of a member whom the board does not name. */
export const quietColour = '#646A73'

/** Ids count upwards, so members who were registered together prefer different colours. */
const preferred = (personId: string): number => Number.parseInt(personId.slice(-6), 16) % memberPalette.length || 0

/**
 * Colour of each member, as places in the palette, in the order of `members`. A member keeps it in the present, in the plan and when the plan is
 * solved again, unless another member of the same gate has it: within a gate colours differ as long as there are eight or fewer.
 */
export function memberColours({ members, buildings }: Pick<BoardView, 'members' | 'buildings'>): number[] {
  const neighbours = members.map(() => new Set<number>())
  for (const { cells } of buildings.flatMap(({ gates }) => gates)) {
    const here = new Set(cells.flatMap(({ to, from }) => [to, from]).filter((at) => at >= 0))
    for (const at of here) for (const other of here) if (other !== at) neighbours[at]?.add(other)
  }
  const colours: number[] = []
  const order = members.map((_, at) => at).sort((a, b) => ((members[a]?.personId ?? '') < (members[b]?.personId ?? '') ? -1 : 1))
  for (const at of order) {
    const first = preferred(members[at]?.personId ?? '')
    const taken = new Set([...(neighbours[at] ?? [])].map((other) => colours[other]))
    const choices = memberPalette.map((_, step) => (first + step) % memberPalette.length)
    colours[at] = choices.find((colour) => !taken.has(colour)) ?? first
  }
  return colours
}
