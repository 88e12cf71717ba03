import { between, common, gapsIn } from './spans'

describe('Spans', () => {
  it('leave gaps before, between and after, whatever their order', () => {
    const covered = [
      { from: 16, to: 20 },
      { from: 2, to: 8 },
      { from: 6, to: 10 },
    ]
    expect(gapsIn({ from: 0, to: 24 }, covered)).toEqual([
      { from: 0, to: 2 },
      { from: 10, to: 16 },
      { from: 20, to: 24 },
    ])
  })

  it('leave none when they reach over both ends, and all when they lie outside', () => {
    expect(gapsIn({ from: 0, to: 24 }, [{ from: -5, to: 30 }])).toEqual([])
    expect(
      gapsIn({ from: 0, to: 24 }, [
        { from: -5, to: 0 },
        { from: 24, to: 30 },
      ]),
    ).toEqual([{ from: 0, to: 24 }])
  })

  it('that only touch share nothing', () => {
    expect(common({ from: 0, to: 8 }, { from: 8, to: 16 })).toBeUndefined()
    expect(common({ from: 0, to: 9 }, { from: 8, to: 16 })).toEqual({ from: 8, to: 9 })
  })

  it('are apart by what lies between, in either order; less than nothing when they overlap', () => {
    expect(between({ from: 0, to: 8 }, { from: 20, to: 24 })).toBe(12)
    expect(between({ from: 20, to: 24 }, { from: 0, to: 8 })).toBe(12)
    expect(between({ from: 0, to: 9 }, { from: 8, to: 16 })).toBe(-1)
  })
})
