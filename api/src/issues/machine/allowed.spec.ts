import { refusedEvents } from './allowed'
import { act, as, everybody, holder, inputs, later, seat, states } from './testing/street'

const community = { ...holder(seat.community), accountId: 'explainer' }

describe('what a handler looks for and may not do', () => {
  it('says why a second explanation needs a higher rung', () => {
    const explained = act(states.acknowledged, everybody, inputs.explain)
    expect(refusedEvents(explained, as(everybody, later(1)))).toContainEqual({
      event: 'explain',
      why: '已经说明过一次，提到上一级才能再说明',
    })
  })

  it('sends the closing to a second person', () => {
    const reached = { ...states.acknowledged, reached: [...states.acknowledged.reached, seat.community] }
    const explained = act(reached, community, inputs.explain)
    expect(refusedEvents(explained, as(community, later(1)))).toContainEqual({
      event: 'closeExplained',
      why: '说明的人不能自己批，请另一位来点',
    })
    const second = { ...community, accountId: 'second', personId: 'second' }
    expect(refusedEvents(explained, as(second, later(1))).map(({ event }) => event)).not.toContain('closeExplained')
  })

  it('keeps quiet towards whoever has nothing to do with it, and once it is done', () => {
    expect(refusedEvents(states.acknowledged, as({ accountId: 'x', seats: [], isAuthor: false }))).toEqual([])
    expect(refusedEvents(states.resolved, as(everybody))).toEqual([])
  })
})
