import type { RungKey } from '@shared/community-policy'
import type { IssueEventInput, PersonEvent } from '@shared/issues'
import { contactOf, onDuty, roleAt, type Seat } from '@shared/seats'
import { defaultPolicy } from '../../../../../config/presets/beijing-community'
import { defaultCalendar } from '../../../calendar/calendar'
import type { Actor, MachineContext, PersonContext } from '../context'
import type { IssuePlace, IssueState } from '../issue-state'
import { ladderSeats } from '../ladder'
import { post } from '../post'
import { step } from '../step'
import { transition } from '../transition'

/** A made-up gate with everybody around it, for the machine's tests. */
const id = (digit: string): string => digit.repeat(24)
export const place = {
  householdId: id('1'),
  gateId: id('2'),
  buildingId: id('3'),
  gridId: id('4'),
  communityId: id('5'),
  subdistrictId: id('6'),
} satisfies IssuePlace

export const seat = {
  contact: contactOf(place.householdId),
  steward: roleAt('gateSteward', place.gateId),
  groupLeader: roleAt('partyGroupLeader', place.gateId),
  gridWorker: roleAt('gridWorker', place.gridId),
  duty: onDuty('communityStaff', place.communityId),
  community: roleAt('communityStaff', place.communityId),
  secretary: roleAt('communitySecretary', place.communityId),
  subdistrict: roleAt('subdistrictOffice', place.subdistrictId),
  department: roleAt('districtDepartment', place.subdistrictId),
  desk: onDuty('propertyStaff', place.communityId),
} as const

const rungAt = (key: RungKey): number => defaultPolicy.ladder.findIndex((rung) => rung.key === key)
/** Read from the preset, so that a rung more or less moves none of the tests. */
export const rungs = {
  contact: rungAt('contactMember'),
  gate: rungAt('gateGroup'),
  grid: rungAt('grid'),
  duty: rungAt('dutyOfficer'),
  community: rungAt('community'),
  subdistrict: rungAt('subdistrict'),
  district: rungAt('district'),
}

/** A Monday, 10:00 local. */
export const monday = new Date('2026-11-23T10:00:00+08:00')
export const later = (minutes: number, from = monday): Date => new Date(from.getTime() + minutes * 60_000)

export const world = (now: Date = monday, held: readonly Seat[] = ladderSeats(defaultPolicy, place)): MachineContext => ({
  now,
  policy: defaultPolicy,
  calendar: defaultCalendar,
  held: (asked) => held.includes(asked),
})

export const author: Actor = { accountId: 'resident', seats: [], isAuthor: true }
export const outsider: Actor = { accountId: 'passer-by', seats: [], isAuthor: false }
export const holder = (...seats: Seat[]): Actor => ({
  accountId: `account of ${seats[0]}`,
  personId: `person of ${seats[0]}`,
  seats,
  isAuthor: false,
})
/** Holds every seat there is and is the author too: refused only by the rules on the issue. */
export const everybody: Actor = { accountId: 'everybody', personId: 'everybody', seats: Object.values(seat), isAuthor: true }

export const as = (actor: Actor, now: Date = monday, more: Partial<PersonContext> = {}): PersonContext => ({
  ...world(now),
  actor,
  ...more,
})

const commandId = 'command-1'
const words = '师傅下午三点带零件来修'
/** A well-formed input of every event. */
export const inputs: { [E in PersonEvent]: Extract<IssueEventInput, { event: E }> } = {
  acknowledge: { event: 'acknowledge', commandId },
  arrive: { event: 'arrive', commandId },
  explain: { event: 'explain', commandId, words, promisedAt: '2026-11-26T18:00:00+08:00' },
  wait: { event: 'wait', commandId, words },
  reply: { event: 'reply', commandId },
  offerTransfer: { event: 'offerTransfer', commandId, to: seat.gridWorker, words },
  acceptTransfer: { event: 'acceptTransfer', commandId },
  refuseTransfer: { event: 'refuseTransfer', commandId, words },
  whistle: { event: 'whistle', commandId, to: seat.department, words },
  reportIn: { event: 'reportIn', commandId },
  refuseWhistle: { event: 'refuseWhistle', commandId, words },
  setUrgency: { event: 'setUrgency', commandId, urgency: 'U', words },
  resolve: { event: 'resolve', commandId, words, photoIds: [id('a')] },
  confirm: { event: 'confirm', commandId, contacted: true, satisfaction: 'good' },
  closeExplained: { event: 'closeExplained', commandId },
  closeNotOurs: { event: 'closeNotOurs', commandId, receipt: '已转自来水公司,单号 20261123' },
  withdraw: { event: 'withdraw', commandId },
  merge: { event: 'merge', commandId, targetId: id('b') },
  reopen: { event: 'reopen', commandId },
}
export const events = Object.keys(inputs) as PersonEvent[]
export const mergeTarget: PersonContext['mergeTarget'] = { communityId: place.communityId, status: 'open', isSame: false }

export const posted = (
  categoryKey = 'clean.garbage',
  ctx: MachineContext = world(),
  more: { urgentAnswer?: boolean; notMyContact?: boolean } = {},
) =>
  post(
    { commandId: 'request-1', by: { accountId: author.accountId }, place, categoryKey, notMyContact: false, policyVersion: 1, ...more },
    ctx,
  )

/** Lets people act one after the other, all at the same time of day unless told. */
export const act = (state: IssueState, actor: Actor, input: IssueEventInput, now: Date = monday): IssueState =>
  transition(state, input, as(actor, now, { mergeTarget })).state

/** Lets time pass: steps at every moment a clock is due, up to `until`. */
export function pass(state: IssueState, until: Date, held?: readonly Seat[]): IssueState {
  let passed = state
  while (passed.nextTimerAt && passed.nextTimerAt <= until) passed = step(passed, world(passed.nextTimerAt, held)).state
  return passed
}

const open = posted().state
const acknowledged = act(open, holder(seat.contact), inputs.acknowledge)
const onSite = act(acknowledged, holder(seat.contact), inputs.arrive)
const resolved = act(onSite, holder(seat.contact), inputs.resolve)
/** One issue in every state, reached the ordinary way. */
export const states = {
  open,
  acknowledged,
  onSite,
  resolved,
  solved: act(resolved, author, inputs.confirm),
  withdrawn: act(open, author, inputs.withdraw),
} satisfies Record<string, IssueState>
