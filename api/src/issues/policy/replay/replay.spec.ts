import type { CommunityPolicy } from '@shared/community-policy'
import type { IssueEventInput } from '@shared/issues'
import { defaultPolicy } from '../../../../../config/presets/beijing-community'
import { defaultCalendar } from '../../../calendar/calendar'
import type { Actor } from '../../machine/context'
import { step } from '../../machine/step'
import { as, author, holder, inputs, later, mergeTarget, monday, posted, seat, world } from '../../machine/testing/street'
import { transition } from '../../machine/transition'
import { buildIssue } from '../../testing/build-issue'
import { replay } from './replay'

interface Deed {
  minutes: number
  who: Actor
  does: IssueEventInput
}

/** An issue of Monday ten o'clock as life played it: people at their minutes, the default clocks in between. */
function lived(deeds: readonly Deed[], categoryKey = 'clean.garbage', more: Parameters<typeof posted>[2] = {}) {
  let { state, entry } = posted(categoryKey, undefined, more)
  const timeline = [entry]
  const letPass = (until: Date) => {
    while (state.nextTimerAt && state.nextTimerAt <= until) {
      const next = step(state, world(state.nextTimerAt))
      state = next.state
      timeline.push(...next.entries)
    }
  }
  for (const { minutes, who, does } of deeds) {
    letPass(later(minutes))
    const next = transition(state, does, as(who, later(minutes), { mergeTarget }))
    state = next.state
    entry = next.entry
    timeline.push(entry)
  }
  return buildIssue({ state, timeline, author: { accountId: author.accountId, anonymous: false } })
}

const { clocks } = defaultPolicy
const quicker = (minutes: number): Partial<CommunityPolicy> => ({
  clocks: { ...clocks, acknowledge: { ...clocks.acknowledge, N: { minutes, kind: 'waking' } } },
})
const raises = (issue: ReturnType<typeof lived>, draft: Partial<CommunityPolicy> = {}, hours = 3) =>
  replay(issue, { policy: { ...defaultPolicy, ...draft }, calendar: defaultCalendar, held: () => true }, later(hours * 60))?.map(
    ({ rung, at }) => `${(at.getTime() - monday.getTime()) / 60_000} ${rung}`,
  )

const takenLate: Deed[] = [
  { minutes: 70, who: holder(seat.steward), does: inputs.acknowledge },
  { minutes: 80, who: holder(seat.steward), does: inputs.resolve },
]

describe('replay', () => {
  it('comes to what life came to, by the same rules', () => {
    expect(raises(lived(takenLate))).toEqual(['60 gateGroup'])
    expect(raises(lived([]))).toEqual(['60 gateGroup', '120 grid', '180 dutyOfficer'])
    expect(raises(lived([{ minutes: 30, who: holder(seat.contact), does: inputs.acknowledge }]))).toEqual([])
  })

  it('asks further up by quicker rules, and stops where somebody took it in life', () => {
    expect(raises(lived(takenLate), quicker(30))).toEqual(['30 gateGroup', '60 grid'])
    expect(raises(lived([{ minutes: 45, who: holder(seat.contact), does: inputs.acknowledge }]), quicker(40))).toEqual(['40 gateGroup'])
  })

  it('lets somebody act when slower rules come to ask them, not before', () => {
    expect(raises(lived(takenLate), quicker(100), 24)).toEqual(['100 gateGroup'])
  })

  it('leaves out what the machine refuses', () => {
    const twice: Deed[] = [
      { minutes: 10, who: holder(seat.contact), does: inputs.resolve },
      { minutes: 20, who: author, does: inputs.confirm },
    ]
    const issue = lived(twice)
    issue.timeline.splice(2, 0, {
      commandId: 'again-0001',
      at: later(15),
      event: 'acknowledge',
      by: { accountId: 'x', seat: seat.contact },
    })
    expect(raises(issue)).toEqual([])
  })

  it('plays every act there is without stumbling', () => {
    const all = Object.values(inputs).map((does, at): Deed['does'] => ({ ...does, commandId: `command-${at}` }))
    const issue = lived([])
    issue.timeline.push(
      ...all.map((does, at) => ({
        commandId: does.commandId,
        at: later(at),
        event: does.event,
        by: { accountId: 'x', seat: seat.contact },
        ...('to' in does ? { to: does.to } : {}),
        ...('urgency' in does ? { urgency: does.urgency } : {}),
        ...('promisedAt' in does ? { promisedAt: new Date(does.promisedAt) } : {}),
      })),
    )
    issue.state.mergedInto = 'b'.repeat(24)
    expect(raises(issue)).toBeDefined()
  })

  it('knows what was urgent at the post, whatever it was made later', () => {
    const calmed: Deed[] = [{ minutes: 7, who: holder(seat.contact), does: { ...inputs.setUrgency, urgency: 'N' } }]
    expect(raises(lived(calmed, 'lift.trapped', { urgentAnswer: true }), {}, 1)).toEqual(['5 gateGroup'])
    expect(raises(lived([], 'lift.trapped', { urgentAnswer: true }), {}, 0.2)).toEqual(['5 gateGroup', '10 grid'])
  })

  it('does not go on for ever where an urgent issue stays at the top for a month', () => {
    let looks = 0
    const policy: CommunityPolicy = {
      ...defaultPolicy,
      get clocks() {
        looks++
        return { ...clocks, topRepeatUrgentMinutes: 1 }
      },
    }
    const aMonth = later(31 * 24 * 60)
    const played = replay(
      lived([], 'lift.trapped', { urgentAnswer: true }),
      { policy, calendar: defaultCalendar, held: () => true },
      aMonth,
    )
    expect(played).toHaveLength(5)
    expect(looks).toBeLessThan(3_000)
  })

  it('does not play what the rules have no category for', () => {
    expect(raises(lived([]), { categories: defaultPolicy.categories.filter(({ key }) => key !== 'clean.garbage') })).toBeUndefined()
  })
})
