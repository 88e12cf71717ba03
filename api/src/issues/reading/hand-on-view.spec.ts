import { later, seat, states, world } from '../machine/testing/street'
import { handOnView } from './hand-on-view'

const { policy } = world()
const everybody = (one: string) => [`who holds ${one}`]

describe('to whom an issue may be handed on', () => {
  it('offers seats only to whoever may pass it on, and only those somebody holds', () => {
    expect(handOnView(states.acknowledged, [], policy, [], everybody)).toMatchObject({ transferTo: [], whistleTo: [] })
    const offered = handOnView(states.acknowledged, [], policy, ['offerTransfer'], (one) => (one === seat.gridWorker ? ['刘芳'] : []))
    expect(offered.transferTo).toEqual([{ seat: seat.gridWorker, name: '网格员', people: ['刘芳'] }])
  })

  it('says who was asked, until when, and which department leads', () => {
    const state = {
      ...states.acknowledged,
      owner: seat.department,
      transfer: { to: seat.gridWorker, from: seat.contact, by: { accountId: 'a' }, at: later(0) },
      whistles: [
        { seat: seat.department, state: 'reportedIn' as const, at: later(0) },
        { seat: seat.community, state: 'pending' as const, at: later(0), dueAt: later(60) },
      ],
    }
    const timeline = [
      { commandId: 'a', at: later(0), event: 'offerTransfer' as const, by: 'system' as const, to: seat.gridWorker, words: '他管这一片' },
    ]
    expect(handOnView(state, timeline, policy, [], everybody).asked).toMatchObject([
      { kind: 'transfer', name: '网格员', state: 'pending', leads: false, words: '他管这一片' },
      { kind: 'whistle', state: 'reportedIn', leads: true },
      { kind: 'whistle', state: 'pending', leads: false, by: later(60).toISOString() },
    ])
    expect(handOnView({ ...state, status: 'resolved' }, [], policy, [], everybody).asked).toEqual([])
  })
})
