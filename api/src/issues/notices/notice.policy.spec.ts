import { later, monday, place, states } from '../machine/testing/street'
import { mayHangAt, requireSensibleTimes, requireUnfinished } from './notice.policy'

const day = 24 * 60
const times = (from: number, until: number) => () => requireSensibleTimes({ fromAt: later(from), untilAt: later(until) }, monday)

describe('who may hang what where', () => {
  it("lets a notice hang at the issue's gate and building only", () => {
    expect(mayHangAt(place.gateId, states.open)).toBe(true)
    expect(mayHangAt(place.buildingId, states.open)).toBe(true)
    expect(mayHangAt(place.communityId, states.open)).toBe(false)
    expect(mayHangAt('f'.repeat(24), states.open)).toBe(false)
  })

  it('has nothing to tell about what is done', () => {
    expect(() => requireUnfinished('onSite')).not.toThrow()
    expect(() => requireUnfinished('resolved')).toThrow('办结')
    expect(() => requireUnfinished('closed')).toThrow('结束')
  })

  it('takes times that end after they begin, and not before now', () => {
    expect(times(-60, 60)).not.toThrow()
    expect(times(60, 60)).toThrow()
    expect(times(60, 30)).toThrow()
    expect(times(-60, -30)).toThrow()
  })

  it('takes no notice for months, nor of what began long ago', () => {
    expect(times(0, 60 * day)).not.toThrow()
    expect(times(0, 60 * day + 1)).toThrow()
    expect(times(-30 * day, 60)).not.toThrow()
    expect(times(-30 * day - 1, 60)).toThrow()
  })
})
