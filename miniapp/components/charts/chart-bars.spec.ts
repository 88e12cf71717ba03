import { barHeight, labelled } from './chart-bars'

describe('bars', () => {
  it('shows the highest whole, nobody not at all, and one among many still', () => {
    expect([barHeight(40, 40), barHeight(20, 40), barHeight(0, 40), barHeight(1, 400)]).toEqual([100, 50, 0, 4])
  })

  it('labels each bar while they fit, then every fifth', () => {
    expect([3, 10].map((value) => labelled(value, 11))).toEqual([true, true])
    expect([3, 10, 50].map((value) => labelled(value, 51))).toEqual([false, true, true])
  })
})
