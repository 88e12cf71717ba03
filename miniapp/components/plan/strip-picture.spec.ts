import { memberPalette, missingColour } from './member-colours'
import { type Square, stripPicture, stripShape } from './strip-picture'

const drawn = (squares: Square[]) => decodeURIComponent(stripPicture(squares).slice('data:image/svg+xml,'.length))
const many = (count: number): Square[] => Array.from({ length: count }, () => ({ colour: 0 }))

describe('the shape of a strip', () => {
  it.each([
    [1, 2, 1],
    [24, 2, 12],
    [30, 3, 10],
    [132, 11, 12],
  ])('%i households stand in %i rows and %i columns', (households, rows, columns) => {
    expect(stripShape(households)).toMatchObject({ rows, columns })
  })

  it('never gets wider than the cell', () => {
    for (let count = 1; count < 300; count++) expect(stripShape(count).percent).toBeLessThanOrEqual(100)
  })
})

describe('the picture of a strip', () => {
  it('has a square for every household, low floors left', () => {
    expect(drawn(many(24)).match(/M\d+ \d+q0-2/g)).toHaveLength(24)
    expect(drawn(many(3))).toContain('M0 2q0-2 2-2h8q2 0 2 2v9q0 2-2 2h-8q-2 0-2-2zM0 16q')
  })

  it('marks who changes, what is fixed, the own home, and hatches who has nobody', () => {
    const picture = drawn([{ colour: 1, moved: true }, { colour: 2, pinned: true, own: true }, {}])
    expect(picture).toContain(`fill="${memberPalette[1]}"`)
    expect(picture.match(new RegExp(`stroke="${missingColour}"`, 'g'))).toHaveLength(2)
    expect(picture.match(/stroke="#fff"/g)).toHaveLength(3)
  })

  it('tells who is new from who changes', () => {
    expect(drawn([{ colour: 0, added: true }])).not.toBe(drawn([{ colour: 0, moved: true }]))
    expect(drawn([{ colour: 0, added: true }])).toContain('stroke="#fff"')
  })

  it('says that an own home changes rather than whose it is', () => {
    expect(drawn([{ colour: 1, own: true, moved: true }]).match(/stroke="#fff"/g)).toHaveLength(1)
  })

  it('says nothing of what is not there', () => {
    expect(drawn(many(2))).not.toContain('stroke=')
  })

  it('stays small: a building of 5 gates and 200 households is under 20 KB', () => {
    const squares: Square[] = Array.from({ length: 40 }, (_, at) => ({ colour: at % 8, ...(at % 3 ? {} : { moved: true }) }))
    expect(5 * stripPicture(squares).length).toBeLessThan(20 * 1024)
  })
})
