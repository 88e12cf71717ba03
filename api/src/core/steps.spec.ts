import { atOnce, betweenOthers, type Steps } from './steps'

function* counting(to: number): Steps<number> {
  for (let at = 1; at < to; at++) yield
  return to
}

describe('work in steps', () => {
  it('comes to the same, at once or between others', async () => {
    expect(atOnce(counting(5))).toBe(5)
    expect(await betweenOthers(counting(5), 2)).toBe(5)
    expect(await betweenOthers(counting(1), 2)).toBe(1)
  })

  it('lets others in after so many steps', async () => {
    let others = 0
    const other = setInterval(() => others++, 0)
    const turns = await betweenOthers(
      (function* (): Steps<number> {
        const before = performance.now()
        while (others < 3 && performance.now() - before < 5_000) yield
        return others
      })(),
      10,
    )
    clearInterval(other)
    expect(turns).toBeGreaterThanOrEqual(3)
  })
})
