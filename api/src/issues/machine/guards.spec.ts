import { type ErrorCode, errorWords } from '@shared/errors'
import { roleAt } from '@shared/seats'
import { DomainError } from '../../core/domain-error'
import type { PersonContext } from './context'
import { maxEntriesByPeople } from './issue-state'
import { act, as, author, holder, inputs, later, mergeTarget, monday, outsider, place, posted, rungs, seat, states } from './testing/street'
import { transition } from './transition'

type Act = Parameters<typeof transition>

/** The error of an event, or undefined when it is allowed. */
function refusal(...[state, input, ctx]: Act): { code: ErrorCode; words: string } | undefined {
  try {
    transition(state, input, ctx)
    return undefined
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, words: errorWords(error.code, error.details) }
    throw error
  }
}

const contact = holder(seat.contact)
const { open, acknowledged, onSite, resolved, solved } = states
const explained = act({ ...acknowledged, rung: rungs.community }, contact, inputs.explain)
const offered = act(acknowledged, contact, inputs.offerTransfer)
const atCommunity = { ...acknowledged, rung: rungs.community }
const whistled = act(atCommunity, contact, inputs.whistle)
const waiting = act(acknowledged, contact, inputs.wait)
const waitedTwice = act(act(act(waiting, contact, inputs.reply), contact, inputs.wait), contact, inputs.reply)
const days = (many: number) => later(many * 24 * 60)

describe('who may', () => {
  it.each([
    ['the owner', seat.contact],
    ['the first receiver', seat.desk],
  ])('%s acts', (_, held) => {
    expect(refusal(open, inputs.acknowledge, as(holder(held)))).toBeUndefined()
  })

  it('rungs not reached, neighbours and the author are no handlers', () => {
    for (const actor of [holder(seat.community), outsider, author])
      expect(refusal(open, inputs.acknowledge, as(actor))?.code).toBe('FORBIDDEN')
  })

  it('a department is one once it reported in', () => {
    expect(refusal(whistled, inputs.resolve, as(holder(seat.department)))?.code).toBe('FORBIDDEN')
    const joined = act(whistled, holder(seat.department), inputs.reportIn)
    expect(refusal(joined, inputs.resolve, as(holder(seat.department)))).toBeUndefined()
    expect(joined.owner).toBe(seat.department)
  })

  it('of the handlers only the first receiver closes as not ours, only the transferee accepts', () => {
    expect(refusal(acknowledged, inputs.closeNotOurs, as(contact))?.code).toBe('FORBIDDEN')
    expect(refusal(acknowledged, inputs.closeNotOurs, as(holder(seat.desk)))).toBeUndefined()
    expect(refusal(offered, inputs.acceptTransfer, as(contact))?.code).toBe('FORBIDDEN')
    expect(refusal(offered, inputs.acceptTransfer, as(holder(seat.gridWorker)))).toBeUndefined()
  })

  it('handlers do not confirm or reopen for the resident', () => {
    expect(refusal(resolved, inputs.confirm, as(contact))?.code).toBe('FORBIDDEN')
    expect(refusal(resolved, inputs.reopen, as(contact))?.code).toBe('FORBIDDEN')
    expect(refusal(resolved, inputs.confirm, as(author))).toBeUndefined()
  })
})

describe('somebody was faster', () => {
  const desk = holder(seat.desk)

  it('names the seat, or the person when the caller can', () => {
    expect(refusal(acknowledged, inputs.acknowledge, as(desk))).toEqual({
      code: 'CHANGED_MEANWHILE',
      words: '联户党员刚刚已经办了这一步，请看最新情况',
    })
    const named: PersonContext = as(desk, monday, { nameOf: () => '王建国' })
    expect(refusal(acknowledged, inputs.acknowledge, named)?.words).toContain('王建国刚刚已经办了')
    expect(refusal(acknowledged, inputs.acknowledge, as(contact))?.words).toContain('您刚刚已经办了')
  })

  it('also for arriving, resolving, closing and reporting in', () => {
    expect(refusal(onSite, inputs.arrive, as(desk))?.code).toBe('CHANGED_MEANWHILE')
    expect(refusal(resolved, inputs.resolve, as(desk))?.code).toBe('CHANGED_MEANWHILE')
    expect(refusal(solved, inputs.closeNotOurs, as(desk))?.words).toContain('居民刚刚已经办了')
    const joined = act(whistled, holder(seat.department), inputs.reportIn)
    expect(refusal(joined, inputs.reportIn, as(holder(seat.department)))?.code).toBe('CHANGED_MEANWHILE')
  })
})

describe('each rule, true and false', () => {
  const target = (more: Partial<NonNullable<typeof mergeTarget>>): PersonContext =>
    as(contact, monday, { mergeTarget: { communityId: place.communityId, status: 'open', isSame: false, ...more } })
  const elevator = posted('lift.stopped', undefined, { urgentAnswer: false }).state

  const rules: [rule: string, fine: Act, refused: Act, code: ErrorCode][] = [
    [
      'an explanation has ten characters',
      [open, inputs.explain, as(contact)],
      [open, { ...inputs.explain, words: '  等配件,明天到吧  ' }, as(contact)],
      'EXPLANATION_TOO_SHORT',
    ],
    [
      'an explanation has ten characters that one sees',
      [open, { ...inputs.explain, words: '等 配 件，明 天 下 午 到。' }, as(contact)],
      [open, { ...inputs.explain, words: `等配件${'\u200b'.repeat(10)}` }, as(contact)],
      'EXPLANATION_TOO_SHORT',
    ],
    [
      'a promise lies ahead',
      [open, inputs.explain, as(contact)],
      [open, { ...inputs.explain, promisedAt: monday.toISOString() }, as(contact)],
      'PROMISE_IN_PAST',
    ],
    [
      'a second explanation needs a higher rung',
      [{ ...explained, rung: rungs.subdistrict }, inputs.explain, as(contact)],
      [explained, inputs.explain, as(contact)],
      'EVENT_NOT_ALLOWED',
    ],
    ['waits once at a time', [acknowledged, inputs.wait, as(contact)], [waiting, inputs.wait, as(contact)], 'EVENT_NOT_ALLOWED'],
    [
      'waits twice in a cycle',
      [act(waiting, contact, inputs.reply), inputs.wait, as(contact)],
      [waitedTwice, inputs.wait, as(contact)],
      'EVENT_NOT_ALLOWED',
    ],
    ['a reply answers a question', [waiting, inputs.reply, as(author)], [acknowledged, inputs.reply, as(author)], 'EVENT_NOT_ALLOWED'],
    [
      'one transfer at a time',
      [acknowledged, inputs.offerTransfer, as(contact)],
      [offered, inputs.offerTransfer, as(contact)],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'a transfer goes to somebody else',
      [acknowledged, inputs.offerTransfer, as(contact)],
      [acknowledged, { ...inputs.offerTransfer, to: seat.contact }, as(contact)],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'a transfer stays in this community',
      [acknowledged, inputs.offerTransfer, as(contact)],
      [acknowledged, { ...inputs.offerTransfer, to: roleAt('gridWorker', 'f'.repeat(24)) }, as(contact)],
      'PLACE_OUTSIDE_COMMUNITY',
    ],
    [
      'a seat is a seat',
      [atCommunity, inputs.whistle, as(contact)],
      [atCommunity, { ...inputs.whistle, to: '城管' }, as(contact)],
      'PLACE_OUTSIDE_COMMUNITY',
    ],
    [
      'a transfer is answered while pending',
      [offered, inputs.refuseTransfer, as(holder(seat.gridWorker))],
      [acknowledged, inputs.refuseTransfer, as(contact)],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'whistles are blown from the community up',
      [atCommunity, inputs.whistle, as(contact)],
      [{ ...acknowledged, rung: rungs.duty }, inputs.whistle, as(contact)],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'or by somebody who stands there',
      [{ ...acknowledged, owner: seat.community }, inputs.whistle, as(holder(seat.community))],
      [acknowledged, inputs.whistle, as(contact)],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'a department is whistled for once',
      [atCommunity, inputs.whistle, as(contact)],
      [whistled, inputs.whistle, as(contact)],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'some categories ask for a photo of the repair',
      [acknowledged, inputs.resolve, as(contact)],
      [elevator, { ...inputs.resolve, photoIds: [] }, as(contact)],
      'AFTER_PHOTO_REQUIRED',
    ],
    [
      'others do not',
      [posted('noise.dance').state, { ...inputs.resolve, photoIds: [] }, as(contact)],
      [elevator, { ...inputs.resolve, photoIds: [] }, as(contact)],
      'AFTER_PHOTO_REQUIRED',
    ],
    [
      'closing as explained needs an explanation',
      [explained, inputs.closeExplained, as(holder(seat.desk))],
      [atCommunity, inputs.closeExplained, as(contact)],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'and another person than the explainer',
      [explained, inputs.closeExplained, as(holder(seat.desk))],
      [explained, inputs.closeExplained, as(contact)],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'even from that person’s other account',
      [explained, inputs.closeExplained, as(holder(seat.desk))],
      [explained, inputs.closeExplained, as({ ...contact, accountId: 'second phone' })],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'and the community’s rung',
      [explained, inputs.closeExplained, as(holder(seat.desk))],
      [{ ...explained, rung: rungs.duty }, inputs.closeExplained, as(holder(seat.desk))],
      'EVENT_NOT_ALLOWED',
    ],
    ['a merge needs its target', [acknowledged, inputs.merge, target({})], [acknowledged, inputs.merge, as(contact)], 'ISSUE_NOT_FOUND'],
    [
      'in this community',
      [acknowledged, inputs.merge, target({})],
      [acknowledged, inputs.merge, target({ communityId: 'f'.repeat(24) })],
      'PLACE_OUTSIDE_COMMUNITY',
    ],
    [
      'still open',
      [acknowledged, inputs.merge, target({ status: 'resolved' })],
      [acknowledged, inputs.merge, target({ status: 'closed' })],
      'EVENT_NOT_ALLOWED',
    ],
    ['and another', [acknowledged, inputs.merge, target({})], [acknowledged, inputs.merge, target({ isSame: true })], 'EVENT_NOT_ALLOWED'],
    [
      'reopens within fourteen days',
      [solved, inputs.reopen, as(author, days(14))],
      [solved, inputs.reopen, as(author, later(14 * 24 * 60 + 1))],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'reopens as often as the policy says',
      [{ ...solved, cycle: 2 }, inputs.reopen, as(author)],
      [{ ...solved, cycle: 3 }, inputs.reopen, as(author)],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'reopens what ended with an answer',
      [{ ...solved, outcome: 'notOurs' }, inputs.reopen, as(author)],
      [{ ...solved, outcome: 'merged' }, inputs.reopen, as(author)],
      'EVENT_NOT_ALLOWED',
    ],
    [
      'people leave room in the timeline',
      [{ ...acknowledged, entryCount: maxEntriesByPeople - 1 }, inputs.arrive, as(contact)],
      [{ ...acknowledged, entryCount: maxEntriesByPeople }, inputs.arrive, as(contact)],
      'TIMELINE_FULL',
    ],
  ]

  it.each(rules)('%s', (_, fine, refused, code) => {
    expect(refusal(...fine)).toBeUndefined()
    expect(refusal(...refused)?.code).toBe(code)
  })
})
