import type { CommunityPolicy } from '@shared/community-policy'
import type { Seat } from '@shared/seats'
import type { Connection } from 'mongoose'
import { defaultPolicy } from '../../../config/presets/beijing-community'
import type { Random } from '../../dev/demo-data/random'
import { newId } from '../../src/core/ids'
import { type Issue, issueSchema } from '../../src/issues/issue.schema'
import type { MachineContext } from '../../src/issues/machine/context'
import type { IssueState } from '../../src/issues/machine/issue-state'
import { step } from '../../src/issues/machine/step'
import { as, holder, inputs, place, posted, seat, world } from '../../src/issues/machine/testing/street'
import { transition } from '../../src/issues/machine/transition'
import { buildIssue } from '../../src/issues/testing/build-issue'
import { seedLadderStreets } from '../support/ladder-streets'

const seconds = (count: number) => ({ minutes: count / 60, kind: 'always' as const })

/** The ladder in seconds, so that an issue is at its top within a minute; there it is asked again after 40 s. */
const hastyPolicy: CommunityPolicy = {
  ...defaultPolicy,
  clocks: {
    ...defaultPolicy.clocks,
    acknowledge: { U: seconds(8), H: seconds(10), N: seconds(12), C: seconds(12) },
    arrive: seconds(20),
    wait: seconds(15),
    transfer: seconds(15),
    reportIn: seconds(15),
    confirm: seconds(15),
    topRepeatUrgentMinutes: 40 / 60,
  },
}

/** At the top the clocks that were let pass start again for so long. */
export const reminderPeriodMs: Readonly<Record<string, number>> = { ack: 40_000, arrive: 20_000 }

/** Nobody stands on the grid: that rung is passed over. */
const vacant = (one: Seat): boolean => one.endsWith(`@${place.gridId}`)

export const contextAt = (now: Date): MachineContext => ({ ...world(now), policy: hastyPolicy, held: (asked) => !vacant(asked) })

type Story = (at: Date) => IssueState

const post =
  (category: string, urgentAnswer?: boolean): Story =>
  (at) =>
    posted(category, contextAt(at), urgentAnswer === undefined ? {} : { urgentAnswer }).state

const then =
  (before: Story, who: Seat, ...events: (keyof typeof inputs)[]): Story =>
  (at) =>
    events.reduce((state, event) => transition(state, inputs[event], { ...as(holder(who), at), ...contextAt(at) }).state, before(at))

/** An issue that has climbed as far as the community by `at`. */
const atCommunity: Story = (at) => {
  let state = post('clean.garbage')(new Date(at.getTime() - 120_000))
  while (state.owner !== seat.community && state.nextTimerAt) state = step(state, contextAt(state.nextTimerAt)).state
  return state
}

/** Every kind of clock has its issue. */
const stories: readonly Story[] = [
  post('clean.garbage'),
  post('power.stairLight'),
  post('lift.trapped', true),
  then(post('lift.trapped', true), seat.contact, 'acknowledge'),
  then(post('clean.garbage'), seat.contact, 'acknowledge', 'wait'),
  then(post('clean.garbage'), seat.contact, 'acknowledge', 'offerTransfer'),
  then(atCommunity, seat.community, 'acknowledge', 'whistle'),
  then(post('clean.garbage'), seat.contact, 'resolve'),
]

export interface SeededStreet {
  issues: Issue[]
  /** Who is told when a seat is. */
  holders: ReadonlyMap<Seat, string>
}

/** One gate with everybody around it, and issues whose first clocks run out one after the other, a third of them at one instant. */
export async function seedStreet(
  connection: Connection,
  random: Random,
  options: { issues: number; from: Date; spreadMs: number },
): Promise<SeededStreet> {
  const since = new Date(options.from.getTime() - 3_600_000)
  const holders = await seedLadderStreets(connection, { places: [place], policy: hastyPolicy, vacant, since })
  const issues = Array.from({ length: options.issues }, (_, at): Issue => {
    const postedAt = new Date(options.from.getTime() + (at % 3 === 0 ? 0 : random.between(0, options.spreadMs)))
    const story = stories[at % stories.length]
    if (!story) throw new Error('no story')
    return buildIssue({ state: story(postedAt), timeline: [], author: { accountId: newId(), anonymous: false } })
  })
  await connection.model('Issue', issueSchema).insertMany(issues)
  return { issues, holders }
}
