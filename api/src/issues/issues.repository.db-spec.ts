import { contactOf } from '@shared/seats'
import { freshDatabase } from '../../test/support/fresh-database'
import { newId } from '../core/ids'
import type { Position } from '../core/paging'
import { type Issue, issueSchema, workBuckets } from './issue.schema'
import { IssuesRepository, type ListedIssue } from './issues.repository'
import { later, monday, seat } from './machine/testing/street'
import { buildIssue } from './testing/build-issue'
import { issuesRepositoryCases } from './testing/issues-repository-cases'

describe('the repository of issues', () => {
  const database = freshDatabase()
  let repository: IssuesRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<Issue>('Issue', issueSchema)
    await model.init()
    repository = new IssuesRepository(model)
  })

  issuesRepositoryCases(() => repository)

  const insert = async (over: Parameters<typeof buildIssue>[0] = {}): Promise<Issue> => {
    const issue = buildIssue(over)
    await repository.insert(issue)
    return issue
  }
  const ids = (issues: readonly { _id: string }[]): string[] => issues.map(({ _id }) => _id)

  it('pages through a feed without a loss or a repeat, also where many were published at once', async () => {
    const communityId = newId()
    const audienceAreaId = newId()
    const here = { communityId, audienceAreaId }
    for (let n = 0; n < 7; n++) await insert({ ...here, publishedAt: monday })
    await insert({ ...here, publishedAt: later(1) })
    await insert({ ...here, publishedAt: later(-1) })
    await insert({ ...here, publishedAt: undefined })
    await insert({ communityId, publishedAt: monday })
    await insert({ audienceAreaId, publishedAt: monday })

    const seen: ListedIssue[] = []
    for (let before: Position | undefined, page: ListedIssue[]; ; ) {
      page = await repository.listPublished(communityId, [audienceAreaId], 'open', before, 2)
      seen.push(...page)
      const last = page.at(-1)
      if (!last?.publishedAt) break
      before = { at: last.publishedAt, id: last._id }
    }
    expect(seen).toHaveLength(9)
    expect(new Set(ids(seen)).size).toBe(9)
    expect(seen.map(({ publishedAt }) => publishedAt?.getTime())).toEqual(
      [later(1), ...Array.from({ length: 7 }, () => monday), later(-1)].map((at) => at.getTime()),
    )
    expect(seen[0]).not.toHaveProperty('timeline')
    expect(await repository.countPublished(communityId, [audienceAreaId], 'open')).toBe(9)
  })

  it('shows and counts as solved what the resident called solved, whatever else came to an end', async () => {
    const here = { communityId: newId(), audienceAreaId: newId() }
    const outcomes = ['solved', 'solvedUnconfirmed', 'explained', 'notOurs', 'withdrawn', 'merged'] as const
    for (const outcome of outcomes) await insert({ ...here, state: { status: 'closed', outcome, closedAt: monday } })
    const found = await repository.listPublished(here.communityId, [here.audienceAreaId], 'solved', undefined, 20)
    expect(found.map(({ state }) => state.outcome)).toEqual(['solved'])
    const count = (since: Date) => repository.countPublished(here.communityId, [here.audienceAreaId], 'solved', since)
    expect([await count(monday), await count(later(1))]).toEqual([1, 0])
  })

  it('lists what seats must answer for by deadline, those whose clock stands still last, also when cut', async () => {
    const communityId = newId()
    const due = (minutes: number | undefined) =>
      insert({ communityId, state: { nextTimerAt: minutes === undefined ? undefined : later(minutes) } })
    const [still, second, first] = [await due(undefined), await due(20), await due(10)]
    await insert({ communityId, seats: [seat.secretary] })
    await insert({ communityId, state: { status: 'closed', outcome: 'solved' } })
    expect(ids(await repository.listForSeats(communityId, [seat.contact, seat.desk], 10))).toEqual(ids([first, second, still]))
    expect(ids(await repository.listForSeats(communityId, [seat.contact], 2))).toEqual(ids([first, second]))
    expect(await repository.listForSeats(newId(), [seat.contact], 10)).toEqual([])
  })

  it('lists a contact member’s households newest first, less those whose author did not want the contact member', async () => {
    const communityId = newId()
    const home = contactOf(newId())
    const older = await insert({ communityId, seats: [home], state: { postedAt: later(-60) } })
    const newer = await insert({ communityId, seats: [home, seat.desk] })
    await insert({ communityId, seats: [seat.desk] })
    expect(ids(await repository.listOpenOfSeats(communityId, [home], 10))).toEqual(ids([newer, older]))
  })

  it('lists and counts what one ever said, in whatever community', async () => {
    const author = { accountId: newId(), anonymous: true }
    const [here, there] = [await insert({ author }), await insert({ author, communityId: newId(), publishedAt: undefined })]
    await insert()
    const found = await repository.listOfAuthorAnywhere(author.accountId, undefined, 10)
    expect(ids(found)).toEqual(ids([here, there]).sort().reverse())
    expect(await repository.countOfAuthorAnywhere(author.accountId, { 'state.status': 'open' })).toBe(2)
    expect(ids(await repository.listHeldOfAuthor(there.communityId, author.accountId))).toEqual([there._id])
  })

  it('finds the buckets in which a clock has run out, and those issues, the longest due first', async () => {
    const ahead = later(-60 * 24 * 365)
    const due = (minutes: number, workBucket: number) => insert({ workBucket, state: { nextTimerAt: later(minutes, ahead) } })
    const [second, first, elsewhere] = [await due(-1, 3), await due(-2, 3), await due(0, 9)]
    await due(1, 5)
    await insert({ workBucket: 7, state: { nextTimerAt: undefined } })
    expect((await repository.listStepDueBucketsAnywhere(ahead)).sort()).toEqual([3, 9])
    expect(ids(await repository.listStepDueAnywhere([3], ahead, 10))).toEqual(ids([first, second]))
    expect(ids(await repository.listStepDueAnywhere(workBuckets, ahead, 10))).toEqual(ids([first, second, elsewhere]))
    expect(ids(await repository.listStepDueAnywhere([3], ahead, 1))).toEqual([first._id])
  })

  it('puts back what could not be stepped, for a while or for good, until something changes it', async () => {
    const ahead = later(-60 * 24 * 400)
    const issue = await insert({ state: { nextTimerAt: ahead } })
    const isDue = async (now: Date) => (await repository.listStepDueAnywhere([issue.workBucket], now, 10)).length
    await repository.putBack(issue, { failures: 1 }, later(2, ahead))
    expect([await isDue(later(1, ahead)), await isDue(later(2, ahead))]).toEqual([0, 1])
    await repository.putBack(issue, { failures: 5, parkedAt: ahead }, undefined)
    expect([await isDue(later(60, ahead)), await repository.countParkedAnywhere()]).toEqual([0, 1])
    await repository.write(issue, { state: issue.state, entries: [], notices: [], now: ahead })
    expect([await isDue(ahead), await repository.countParkedAnywhere()]).toEqual([1, 0])
  })

  it('finds the same thing said lately in the building', async () => {
    const here = { communityId: newId(), audienceAreaId: newId() }
    const same = await insert({ ...here, state: { categoryKey: 'power.stairLight' } })
    await insert({ ...here, state: { categoryKey: 'power.stairLight' }, publishedAt: later(-60 * 24 * 8) })
    await insert({ ...here, state: { categoryKey: 'water.leak' } })
    await insert({ ...here, state: { categoryKey: 'power.stairLight' }, publishedAt: undefined })
    const since = later(-60 * 24 * 7)
    expect(ids(await repository.listSimilar(here.communityId, here.audienceAreaId, ['power.stairLight'], since, 3))).toEqual([same._id])
  })

  it('reads what was posted in a month, page by page and newest first, with what happened but not what was said', async () => {
    const communityId = newId()
    const posted = (minutes: number) => insert({ communityId, state: { postedAt: later(minutes) } })
    const [, first, second, third] = [await posted(-1), await posted(0), await posted(5), await posted(5), await posted(60)]
    await insert({ state: { postedAt: later(5) } })
    const month = { from: monday, to: later(60) }
    const page = await repository.listPostedBetween(communityId, month, undefined, 2)
    const rest = await repository.listPostedBetween(communityId, month, { at: later(5), id: page[1]?._id ?? '' }, 2)
    expect(new Set(ids(page))).toEqual(new Set([second?._id, third?._id]))
    expect(ids(rest)).toEqual([first?._id])
    expect(await repository.countPostedBetween(communityId, month)).toBe(3)
    expect(page[0]).not.toHaveProperty('words')
    expect(page[0]?.timeline).toMatchObject([{ event: 'post', at: monday }])
  })

  it('counts what is under way, and how much of it under an earlier version', async () => {
    const communityId = newId()
    for (const state of [{ policyVersion: 1 }, { policyVersion: 2 }, { status: 'resolved' as const }, { status: 'closed' as const }])
      await insert({ communityId, state })
    await insert()
    expect([await repository.countUnfinished(communityId), await repository.countUnfinished(communityId, 2)]).toEqual([3, 2])
  })
})
