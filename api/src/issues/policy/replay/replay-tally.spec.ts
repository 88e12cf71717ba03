import { defaultPolicy } from '../../../../../config/presets/beijing-community'
import type { Raise } from './replay'
import { addToTally, emptyTally, type Played, toReplayResult } from './replay-tally'

const at = (time: string) => new Date(`2026-10-15T${time}:00+08:00`)
const raise = (rung: Raise['rung'], time = '10:00'): Raise => ({ rung, at: at(time) })
const played = (group: string, now: Raise[], draft: Raise[]): Played => ({ group, now, draft })
const result = (...all: Played[]) => toReplayResult(addToTally(emptyTally, all), { month: '2026-10', capped: false, policy: defaultPolicy })

describe('the count of a replay', () => {
  it('counts raises of both, and the difference by group and by rung, by night too', () => {
    const month = result(
      played('漏水', [raise('gateGroup')], [raise('gateGroup'), raise('community', '22:00')]),
      played('漏水', [], [raise('community', '06:59')]),
      played('停车', [raise('subdistrict')], []),
      played('照明', [raise('gateGroup', '09:00')], [raise('gateGroup', '23:30')]),
    )
    expect(month).toEqual({
      month: '2026-10',
      capped: false,
      issues: 4,
      raisesNow: 3,
      raisesDraft: 4,
      byGroup: [
        { name: '漏水', more: 2 },
        { name: '停车', more: -1 },
      ],
      byRung: [
        { name: '楼门党小组', more: 0, moreAtNight: 1 },
        { name: '社区', more: 2, moreAtNight: 2 },
        { name: '街道', more: -1, moreAtNight: 0 },
      ],
    })
  })

  it('comes to the same in slices as at once, and adds up', () => {
    const all = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g'].map((group, n) => played(group, [], Array(n).fill(raise('community'))))
    const sliced = [all.slice(0, 3), all.slice(3)].reduce(addToTally, emptyTally)
    const sorted = ({ byGroup, ...rest }: typeof sliced) => ({ ...rest, byGroup: [...byGroup].sort((a, b) => (a.name < b.name ? -1 : 1)) })
    expect(sorted(sliced)).toEqual(sorted(addToTally(emptyTally, all)))
    const { raisesDraft, byRung, byGroup } = result(...all)
    expect([raisesDraft, byRung[0]?.more, byGroup.length]).toEqual([28, 28, 6])
    expect(byGroup[0]).toEqual({ name: 'g', more: 7 })
  })
})
