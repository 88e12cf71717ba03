import { DomainError } from '../../core/domain-error'
import { allowedEvents } from './allowed'
import { act, as, author, holder, inputs, later, monday, outsider, posted, rungs, seat, states, world } from './testing/street'

const at = (text: string) => new Date(`${text}+08:00`)

describe('a new issue', () => {
  it('is open with the contact member, all clocks running, the desk as its first receiver', () => {
    const { state, entry, told } = posted()
    expect(state).toMatchObject({
      status: 'open',
      cycle: 0,
      urgency: 'N',
      rung: rungs.contact,
      owner: seat.contact,
      firstReceiver: seat.desk,
    })
    expect(Object.keys(state.clocks).sort()).toEqual(['ack', 'explain', 'resolve'])
    expect(state.nextTimerAt).toEqual(later(60))
    expect(entry).toEqual({ commandId: 'request-1', at: monday, event: 'post', by: { accountId: 'resident' }, urgency: 'N' })
    expect(told).toEqual([{ kind: 'post', urgent: false, to: [{ seat: seat.contact }, { seat: seat.desk }] }])
  })

  it('is solved or explained the same day, but never sooner than in two hours', () => {
    expect(posted().state.clocks.explain?.dueAt).toEqual(at('2026-11-23T23:59:59.999'))
    expect(posted(undefined, world(at('2026-11-23T23:30:00'))).state.clocks.explain?.dueAt).toEqual(at('2026-11-24T01:30:00'))
  })

  it('is urgent only by a yes: contact member and duty officer at once, somebody there in ten minutes', () => {
    const { state, told } = posted('lift.stopped', world(), { urgentAnswer: true })
    expect(state).toMatchObject({ urgency: 'U', owner: seat.contact, reached: [seat.contact, seat.duty] })
    expect(state.clocks.arrive?.dueAt).toEqual(later(10))
    expect(told).toEqual([
      { kind: 'post', urgent: true, to: [{ seat: seat.desk }] },
      { kind: 'urgentAlert', urgent: true, to: [{ seat: seat.contact }, { seat: seat.duty }] },
    ])
    expect(act(state, holder(seat.duty), inputs.acknowledge).owner).toBe(seat.duty)
  })

  it.each([
    ['lift.trapped', false, 'H'],
    ['lift.stopped', false, 'H'],
    ['clean.garbage', true, 'N'],
  ])('%s answered %s is %s', (category, urgentAnswer, urgency) => {
    expect(posted(category, world(), { urgentAnswer }).state.urgency).toBe(urgency)
  })

  it('must have its question answered, and a category that exists', () => {
    expect(() => posted('lift.trapped')).toThrow(new DomainError('URGENCY_ANSWER_REQUIRED', { question: '有人被困在里面吗？' }))
    expect(() => posted('lift.flying')).toThrow(new DomainError('CATEGORY_UNKNOWN'))
  })

  it('"not my contact" begins at the community, and the contact member is no handler', () => {
    const { state } = posted('noise.night', world(), { notMyContact: true })
    expect(state).toMatchObject({ rung: rungs.community, owner: seat.community, reached: [seat.community, seat.secretary] })
    expect(allowedEvents(state, as(holder(seat.contact)))).toEqual([])
  })

  it('begins at the first rung that somebody holds', () => {
    const { state, entry } = posted('clean.garbage', world(monday, [seat.gridWorker]))
    expect(state).toMatchObject({ rung: rungs.grid, owner: seat.gridWorker })
    expect(entry).toMatchObject({ rungFrom: 0, rungTo: rungs.grid, gaps: ['contactMember', 'gateGroup'] })
  })
})

describe('buttons, the next step first', () => {
  it.each([
    [
      'the contact member of an open issue',
      'open',
      holder(seat.contact),
      ['acknowledge', 'arrive', 'resolve', 'explain', 'setUrgency', 'merge'],
    ],
    [
      'the contact member at work',
      'acknowledged',
      holder(seat.contact),
      ['arrive', 'resolve', 'explain', 'wait', 'offerTransfer', 'setUrgency', 'merge'],
    ],
    [
      'the receiving desk',
      'onSite',
      holder(seat.desk),
      ['resolve', 'explain', 'wait', 'offerTransfer', 'closeNotOurs', 'setUrgency', 'merge'],
    ],
    ['the resident at first', 'open', author, ['withdraw']],
    ['the resident when it is done', 'resolved', author, ['confirm', 'reopen', 'withdraw']],
    ['the resident afterwards', 'solved', author, ['reopen']],
    ['a neighbour', 'open', outsider, []],
  ] as const)('%s', (_, name, actor, buttons) => {
    expect(allowedEvents(states[name], as(actor))).toEqual(buttons)
  })

  it('somebody asked to take over, and a department whistled for, answer first', () => {
    const offered = act(states.acknowledged, holder(seat.contact), inputs.offerTransfer)
    expect(allowedEvents(offered, as(holder(seat.gridWorker)))).toEqual(['acceptTransfer', 'refuseTransfer'])
    const whistled = act({ ...states.acknowledged, rung: rungs.community }, holder(seat.contact), inputs.whistle)
    expect(allowedEvents(whistled, as(holder(seat.department)))).toEqual(['reportIn', 'refuseWhistle'])
  })
})
