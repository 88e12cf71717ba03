import { knownKinds } from '../notice-words'
import { deliveredKinds, isUrgentRequest, purposeOf } from './purposes'

/** Small news, worth no credit and no ringing. A new kind is put here or given a purpose. */
const inboxOnly = [
  'issue.acknowledge.neighbour',
  'issue.arrive.neighbour',
  'issue.explain.neighbour',
  'issue.acceptTransfer.author',
  'issue.acceptTransfer.handler',
  'issue.reportIn.author',
  'issue.reportIn.handler',
  'issue.resolve.neighbour',
  'issue.confirm.handler',
  'issue.confirmFired.handler',
  'issue.closeExplained.neighbour',
  'issue.closeNotOurs.neighbour',
  'issue.merge.neighbour',
  'handBackTakenBack',
  'contactGoesOn',
  'memberMaxAgreed',
  'memberMaxEnded',
  'repairBySystem',
  'noticeLifted',
  'noticeTakenDown',
  'handoverTaken',
  'reviewWaiting',
]

describe('purposes', () => {
  it('has one for every kind, or keeps it in the inbox on purpose', () => {
    expect([...deliveredKinds, ...inboxOnly].sort()).toEqual([...knownKinds].sort())
  })

  it('carries an urgent request by the urgent template, other urgent news by its own', () => {
    const told = (kind: string, urgent: boolean) => [purposeOf({ kind, urgent }), isUrgentRequest({ kind, urgent })]
    expect(told('issue.post.handler', true)).toEqual(['urgent', true])
    expect(told('issue.post.handler', false)).toEqual(['todo', false])
    expect(told('coverStillOpen', true)).toEqual(['duty', false])
    expect(told('issue.resolve.neighbour', false)).toEqual([undefined, false])
  })
})
