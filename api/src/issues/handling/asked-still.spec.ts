import type { IssueEventInput, PersonEvent } from '@shared/issues'
import type { IssueState } from '../machine/issue-state'
import { act, author, everybody, inputs, later, monday, posted, world } from '../machine/testing/street'
import { kindsTheMachineTells } from '../testing/told-kinds'
import { isAskedStill } from './asked-still'

/** At the community's rung, where everything may be done. */
const lift = posted('lift.trapped', world(), { urgentAnswer: true, notMyContact: true }).state
const live = (...events: PersonEvent[]): IssueState =>
  events.reduce((state, event) => act(state, event === 'reply' ? author : everybody, inputs[event] as IssueEventInput, later(1)), lift)

describe('isAskedStill', () => {
  it.each<[string, PersonEvent[], boolean]>([
    ['urgentAlert.handler', [], true],
    ['post.handler', ['acknowledge'], false],
    ['urgentAlert.handler', ['acknowledge'], false],
    ['urgentAlert.handler', ['arrive'], false],
    ['raised.handler', ['explain'], false],
    ['post.handler', ['withdraw'], false],
    ['post.handler', ['merge'], false],
    ['offerTransfer.handler', ['acknowledge', 'offerTransfer'], true],
    ['offerTransfer.handler', ['acknowledge', 'offerTransfer', 'refuseTransfer'], false],
    ['whistle.handler', ['acknowledge', 'whistle'], true],
    ['whistle.handler', ['acknowledge', 'whistle', 'reportIn'], false],
    ['wait.author', ['acknowledge', 'wait'], true],
    ['wait.author', ['acknowledge', 'wait', 'reply'], false],
    ['resolve.author', ['acknowledge', 'resolve'], true],
    ['resolve.author', ['acknowledge', 'resolve', 'confirm'], false],
    ['resolve.author', ['acknowledge', 'resolve', 'reopen'], false],
    ['reopen.handler', ['acknowledge', 'resolve', 'reopen'], true],
    ['acknowledge.author', ['acknowledge'], true],
    ['acknowledge.author', ['acknowledge', 'resolve'], false],
    ['closeExplained.author', ['withdraw'], true],
  ])('%s after %j: %s', (kind, events, asked) => {
    expect(isAskedStill(`issue.${kind}`, live(...events), monday)).toBe(asked)
  })

  it('calls until somebody is there when it was made urgent after it had been taken on', () => {
    const calm = act(posted('power.stairLight').state, everybody, inputs.acknowledge, later(1))
    const urgent = act(calm, everybody, inputs.setUrgency, later(20))
    expect(isAskedStill('issue.urgentAlert.handler', urgent, later(20))).toBe(true)
    expect(isAskedStill('issue.urgentAlert.handler', act(urgent, everybody, inputs.arrive, later(30)), later(20))).toBe(false)
  })

  it('knows of everything the machine tells whether it can cease to be true', () => {
    const done = live('acknowledge', 'resolve', 'confirm')
    const staysTrue = kindsTheMachineTells().filter((kind) => isAskedStill(kind, done, monday))
    expect(staysTrue).toEqual([
      'issue.closeExplained.author',
      'issue.closeExplained.neighbour',
      'issue.closeNotOurs.author',
      'issue.closeNotOurs.neighbour',
      'issue.confirm.handler',
      'issue.confirmFired.author',
      'issue.confirmFired.handler',
      'issue.merge.author',
      'issue.merge.neighbour',
      'issue.resolve.neighbour',
      'issue.withdraw.handler',
    ])
  })
})
