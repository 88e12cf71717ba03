import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BoardCell, BoardMember, BoardView } from '@shared/assignment'
import { memberColours, memberPalette, missingColour, quietColour } from './member-colours'

const tokens = readFileSync(join(__dirname, '../../styles/tokens.scss'), 'utf8')
const token = (name: string) => new RegExp(`--${name}: (#[0-9A-F]{6});`).exec(tokens)?.[1]

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const id = (nth: number) => nth.toString(16).padStart(24, '0')
const member = (nth: number): BoardMember => ({ personId: id(nth), name: `党员${nth}`, load: 0, loadNow: 0, max: 10 })
const cell = (to: number, from = to): BoardCell => ({ householdId: id(900), room: '101', floor: 1, to, from })
const boardOf = (members: BoardMember[], gates: BoardCell[][]): Pick<BoardView, 'members' | 'buildings'> => ({
  members,
  buildings: [{ id: id(1), name: '1号楼', gates: gates.map((cells, at) => ({ id: id(10 + at), name: '', fullName: '', cells })) }],
})

describe('the palette', () => {
  it('is that of the tokens', () => {
    expect(memberPalette).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((nth) => token(`m${nth}`)))
    expect([missingColour, quietColour]).toEqual([token('c-danger'), token('c-ink-3')])
  })

  it.each([...memberPalette, missingColour, quietColour])('%s carries a white initial or mark, and stands out from the card', (colour) => {
    expect(contrast(colour, '#FFFFFF')).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the colour of a member', () => {
  const members = [1, 9, 17, 2, 3].map(member)

  it('differs from everybody else of the gate, present or planned', () => {
    const colours = memberColours(boardOf(members, [[cell(0), cell(1, 2)], [cell(3)], [cell(4)]]))
    expect(new Set(colours.slice(0, 3)).size).toBe(3)
    for (const colour of colours) expect(memberPalette[colour]).toBeDefined()
  })

  it('stays when the plan is solved again and nobody new comes to the gate', () => {
    const before = memberColours(
      boardOf(members, [
        [cell(0), cell(1), cell(2)],
        [cell(3), cell(4)],
      ]),
    )
    const after = memberColours(
      boardOf(members, [
        [cell(0), cell(0, 1), cell(2)],
        [cell(4), cell(3)],
      ]),
    )
    expect(after).toEqual(before)
  })

  it('does not depend on the place in the list', () => {
    const turned = [...members].reverse()
    const there = memberColours(boardOf(members, [[cell(0), cell(1), cell(2)]]))
    const back = memberColours(boardOf(turned, [[cell(4), cell(3), cell(2)]]))
    expect([...back].reverse()).toEqual(there)
  })

  it('is one of eight even where nine share a gate', () => {
    const nine = Array.from({ length: 9 }, (_, at) => member(at + 1))
    const colours = memberColours(boardOf(nine, [nine.map((_, at) => cell(at))]))
    expect(new Set(colours.slice(0, 8)).size).toBe(8)
    expect(colours[8]).toBeLessThan(8)
  })
})
