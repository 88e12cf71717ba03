import { Logger } from '@nestjs/common'
import type { ReviewIssueInput } from '@shared/review'
import type { AuditService } from '../../audit/audit.service'
import { atLocal } from '../../calendar/local-time'
import { FixedClock } from '../../core/clock'
import { appointed } from '../../households/testing/build-actor'
import type { MediaService } from '../../media/media.service'
import type { Issue } from '../issue.schema'
import { place } from '../machine/testing/street'
import type { CommentsRepository } from '../neighbours/comments.repository'
import type { PublicationService } from '../posting/publication.service'
import { buildIssue } from '../testing/build-issue'
import { FakeIssuesRepository } from '../testing/fake-issues.repository'
import type { ReviewPresenter } from './review.presenter'
import { ReviewService } from './review.service'

const now = atLocal('2026-11-24', 10 * 60)
const { communityId } = place
const office = appointed('communityStaff', communityId, communityId)
const waiting = {
  publishedAt: undefined,
  held: 'staffRelease' as const,
  photoIds: ['good', 'face', 'risky'],
  waitsForReview: { since: now, tellAt: now },
}

function bench() {
  const issues = new FakeIssuesRepository()
  const audited: string[] = []
  const settled: string[] = []
  const media = ['good', 'face', 'risky'].map((_id) => ({ _id, check: _id === 'risky' ? 'risky' : 'pass' }))
  const service = new ReviewService(
    issues.asRepository,
    {} as CommentsRepository,
    { settle: async (id: string) => void settled.push(id) } as unknown as PublicationService,
    { list: async () => media } as unknown as MediaService,
    { issue: async () => ({}), whoDecided: async () => '何静' } as unknown as ReviewPresenter,
    { record: async ({ action }: { action: string }) => void audited.push(action) } as unknown as AuditService,
    new FixedClock(now),
  )
  const insert = async (over: Parameters<typeof buildIssue>[0] = waiting): Promise<Issue> => {
    const issue = buildIssue(over)
    await issues.insert(issue)
    return issue
  }
  const decide = (issue: Issue, input: Partial<ReviewIssueInput>) =>
    service.decideIssue(office, communityId, issue._id, { commandId: 'command-1', decision: 'show', photoIds: [], ...input })
  const stored = async ({ _id }: Issue) => (await issues.findAnywhere(_id)) as Issue
  return { insert, decide, stored, audited, settled, service }
}

describe('ReviewService', () => {
  beforeAll(() => Logger.overrideLogger(false))
  afterAll(() => Logger.overrideLogger(['error', 'warn']))

  it('shows the words and the photos that were chosen, recorded, and leaves the rest to publication', async () => {
    const { insert, decide, stored, audited, settled } = bench()
    const issue = await insert()
    await decide(issue, { photoIds: ['good'] })
    await decide(issue, { photoIds: ['good'] })
    const { review, waitsForReview, publicationDueAt, pendingNotices, rev } = await stored(issue)
    expect(review).toMatchObject({ decision: 'show', photoIds: ['good'], by: { accountId: office.accountId } })
    expect([waitsForReview, publicationDueAt, pendingNotices, rev]).toEqual([undefined, now, [], 1])
    expect([audited, settled]).toEqual([['issueShown'], [issue._id, issue._id]])
  })

  it('shows no photo that WeChat refused, and none of another issue', async () => {
    const { insert, decide, audited } = bench()
    const issue = await insert()
    for (const photoIds of [['risky'], ['of-another-issue']])
      await expect(decide(issue, { photoIds })).rejects.toMatchObject({ code: 'EVENT_NOT_ALLOWED' })
    expect(audited).toEqual([])
  })

  it('keeps back, and tells the author why once', async () => {
    const { insert, decide, stored, audited } = bench()
    const issue = await insert()
    const input = { decision: 'keepBack', reason: 'faces', words: '请离远一点拍' } as const
    await decide(issue, input)
    await decide(issue, input)
    const { held, publicationDueAt, waitsForReview, pendingNotices } = await stored(issue)
    expect([held, publicationDueAt, waitsForReview]).toEqual(['keptBack', undefined, undefined])
    expect(pendingNotices).toMatchObject([
      {
        kind: 'issue.keptBack.author',
        recipients: [`account:${issue.author.accountId}`],
        params: { reason: '照片里拍到了人脸或车牌。请离远一点拍' },
      },
    ])
    expect(audited).toEqual(['issueKeptBack'])
  })

  it('takes back what neighbours see already, and remembers that it was one of the day’s samples', async () => {
    const { insert, decide, stored } = bench()
    const issue = await insert({ publishedAt: atLocal('2026-11-23', 12 * 60) })
    await decide(issue, { decision: 'keepBack', reason: 'othersData' })
    expect(await stored(issue)).toMatchObject({ held: 'keptBack', review: { sampleOf: '2026-11-24' } })
    expect((await stored(issue)).publishedAt).toBeUndefined()
    await decide(issue, { commandId: 'command-2', basedOn: 'command-1' })
    expect(await stored(issue)).toMatchObject({ publicationDueAt: now, review: { decision: 'show', sampleOf: '2026-11-24' } })
  })

  it('leaves what neighbours see as it is when a person has nothing against it', async () => {
    const { insert, decide, stored } = bench()
    const publishedAt = atLocal('2026-11-20')
    const issue = await insert({ publishedAt })
    await decide(issue, {})
    const after = await stored(issue)
    expect([after.publishedAt, after.publicationDueAt, after.review?.sampleOf]).toEqual([publishedAt, undefined, undefined])
  })

  it('tells the second of two who decided, and does as the first said', async () => {
    const { insert, decide, stored, audited } = bench()
    const issue = await insert()
    const [first, second] = await Promise.allSettled([
      decide(issue, { photoIds: ['good'] }),
      decide(issue, { commandId: 'command-2', decision: 'keepBack', reason: 'harsh' }),
    ])
    const [won, lost] = first.status === 'fulfilled' ? ['show', second] : ['keepBack', first]
    expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'REVIEW_DECIDED', details: { who: '何静' } } })
    expect((await stored(issue)).review?.decision).toBe(won)
    await expect(decide(issue, { commandId: 'command-3' })).rejects.toMatchObject({ code: 'REVIEW_DECIDED' })
    expect(audited.length).toBeLessThanOrEqual(2)
  })

  it('is not for an issue of another community', async () => {
    const { insert, service } = bench()
    const issue = await insert()
    const input = { commandId: 'command-1', decision: 'show' as const, photoIds: [] }
    await expect(service.decideIssue(office, 'e'.repeat(24), issue._id, input)).rejects.toMatchObject({ code: 'ISSUE_NOT_FOUND' })
  })
})
