import { newId } from '../../core/ids'
import { pendingNotice } from '../../core/outbox'
import type { Issue } from '../issue.schema'
import type { IssuesRepository } from '../issues.repository'
import { act, holder, inputs, later, monday, seat } from '../machine/testing/street'
import { buildIssue } from './build-issue'

/** What the real repository and the fake have in common. */
export function issuesRepositoryCases(repository: () => IssuesRepository): void {
  const insert = async (over: Parameters<typeof buildIssue>[0] = {}): Promise<Issue> => {
    const issue = buildIssue(over)
    expect(await repository().insert(issue)).toBe(true)
    return issue
  }
  const stored = async ({ _id }: Issue): Promise<Issue> => {
    const found = await repository().findAnywhere(_id)
    if (!found) throw new Error('not stored')
    return found
  }
  const notice = (issue: Issue) =>
    pendingNotice({ kind: 'k', recipients: ['account:a'], params: {}, urgent: false, target: { kind: 'issue', id: issue._id } })

  it('stores a double tap once, and the same request of another author too', async () => {
    const issue = await insert()
    const { clientRequestId, communityId, author } = issue
    expect(await repository().insert(buildIssue({ clientRequestId, author }))).toBe(false)
    expect(await repository().findByRequest(communityId, author.accountId, clientRequestId)).toMatchObject({ _id: issue._id })
    await insert({ clientRequestId })
  })

  it('gives back what it stored, clocks as dates', async () => {
    const issue = await insert()
    expect((await stored(issue)).state).toEqual(issue.state)
    expect(await repository().findAnywhere(newId())).toBeNull()
  })

  it('lets one of several writers at the same revision win', async () => {
    const issue = await insert()
    const state = act(issue.state, holder(seat.contact), inputs.acknowledge)
    const writes = await Promise.all(
      ['one', 'two', 'three', 'four'].map((commandId) =>
        repository().write(issue, {
          state,
          entries: [{ commandId, at: monday, event: 'acknowledge', by: 'system' }],
          notices: [notice(issue)],
          now: monday,
        }),
      ),
    )
    expect(writes.filter(Boolean)).toHaveLength(1)
    const { timeline, rev, pendingNotices, noticesDueAt, state: written } = await stored(issue)
    expect([timeline.length, rev, pendingNotices.length, noticesDueAt]).toEqual([2, 1, 1, monday])
    expect(written.status).toBe('acknowledged')
  })

  it('writes nothing for another community', async () => {
    const issue = await insert()
    const change = { state: issue.state, entries: [], notices: [], now: monday }
    expect(await repository().write({ ...issue, communityId: newId() }, change)).toBe(false)
    expect(await repository().writePublication({ ...issue, communityId: newId() }, { held: 'refused' }, [], monday)).toBe(false)
  })

  it('makes who was asked to take over one of its seats', async () => {
    const issue = await insert()
    const taken = act(issue.state, holder(seat.contact), inputs.acknowledge)
    const state = act(taken, holder(seat.contact), { ...inputs.offerTransfer, to: seat.subdistrict })
    await repository().write(issue, { state, entries: [], notices: [], now: monday })
    expect((await stored(issue)).seats).toContain(seat.subdistrict)
  })

  it('publishes: what is given as undefined is gone, the rest stays', async () => {
    const issue = await insert({ publishedAt: undefined, publicationDueAt: monday, held: 'contentCheck', textCheck: 'pending' })
    const review = { id: 'a-command', decision: 'show' as const, by: { accountId: 'a' }, at: monday, photoIds: [] }
    await repository().writePublication(issue, { review, publicationDueAt: later(1) }, [], monday)
    expect(await stored(issue)).toMatchObject({ review, publicationDueAt: later(1), held: 'contentCheck', rev: 1 })
    const published = { textCheck: 'pass' as const, publishedAt: later(2), publicationDueAt: undefined, held: undefined }
    expect(await repository().writePublication(await stored(issue), published, [], monday)).toBe(true)
    const { held, publicationDueAt, publishedAt, review: kept, noticesDueAt } = await stored(issue)
    expect([held, publicationDueAt, publishedAt, kept?.id, noticesDueAt]).toEqual([undefined, undefined, later(2), review.id, undefined])
  })

  it('finds what is due to be looked at for neighbours, the longest waiting first', async () => {
    const late = await insert({ publishedAt: undefined, publicationDueAt: later(-30) })
    const early = await insert({ publishedAt: undefined, publicationDueAt: later(-90) })
    const notYet = await insert({ publishedAt: undefined, publicationDueAt: later(1) })
    const found = (await repository().listPublicationDueAnywhere(monday, 500)).map(({ _id }) => _id)
    expect(found.filter((id) => [late, early, notYet].some(({ _id }) => _id === id))).toEqual([early._id, late._id])
    expect(await repository().listPublicationDueAnywhere(monday, 1)).toHaveLength(1)
  })
}
