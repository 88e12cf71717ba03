import { atLocal } from '../../calendar/local-time'
import { buildPerson } from '../../households/testing/build-household'
import type { PeopleRepository } from '../../people/people.repository'
import type { Issue } from '../issue.schema'
import { place } from '../machine/testing/street'
import type { CommentsRepository } from '../neighbours/comments.repository'
import { buildIssue } from '../testing/build-issue'
import { FakeIssuesRepository } from '../testing/fake-issues.repository'
import { waitFrom } from './review.schema'
import type { ReviewQueueRepository } from './review-queue.repository'
import { ReviewWaiting } from './review-waiting.service'

const { communityId } = place
const appointedAs = (role: 'communityStaff' | 'communitySecretary', over: { to?: Date } = {}) =>
  buildPerson({ appointments: [{ role, areaId: communityId, from: new Date(0), ...over }] })

/** What waits since the afternoon. */
function bench(people = [appointedAs('communityStaff'), appointedAs('communitySecretary')]) {
  const issues = new FakeIssuesRepository()
  const made: Issue[] = []
  const service = new ReviewWaiting(
    {
      listToTellAnywhere: async (now: Date) => {
        const all = await issues.listByIds(
          communityId,
          made.map(({ _id }) => _id),
        )
        return { issues: all.filter(({ waitsForReview }) => waitsForReview && waitsForReview.tellAt <= now), comments: [] }
      },
    } as unknown as ReviewQueueRepository,
    issues.asRepository,
    {} as CommentsRepository,
    { listAppointedAt: async () => people } as unknown as PeopleRepository,
  )
  const insert = async (over: Parameters<typeof buildIssue>[0] = {}) => {
    const since = atLocal('2026-11-24', 14 * 60)
    const issue = buildIssue({ publishedAt: undefined, held: 'staffRelease', waitsForReview: waitFrom(since, {}), ...over })
    made.push(issue)
    await issues.insert(issue)
    return async () => (await issues.findAnywhere(issue._id)) as Issue
  }
  return { service, insert, people }
}

describe('waitFrom', () => {
  it.each([
    ['2026-11-24', 14 * 60, '2026-11-24', 16 * 60],
    ['2026-11-24', 21 * 60, '2026-11-25', 8 * 60],
    ['2026-11-24', 3 * 60, '2026-11-24', 9 * 60],
  ])('from %s at minute %i the office is told on %s at minute %i', (day, minute, toldOn, toldAt) => {
    expect(waitFrom(atLocal(day, minute), {}).tellAt).toEqual(atLocal(toldOn, toldAt))
  })

  it('goes on where something waits already', () => {
    const waitsForReview = waitFrom(atLocal('2026-11-24'), {})
    expect(waitFrom(atLocal('2026-11-25'), { waitsForReview })).toBe(waitsForReview)
  })
})

describe('ReviewWaiting', () => {
  const atFour = atLocal('2026-11-24', 16 * 60)

  it('tells the staff after two hours, not before, and of everything one event a day', async () => {
    const { service, insert, people } = bench()
    const [first, second] = [await insert(), await insert()]
    expect(await service.tellDue(atLocal('2026-11-24', 16 * 60 - 1))).toBe(0)
    await service.tellDue(atFour)
    await service.tellDue(atFour)
    const notices = [...(await first()).pendingNotices, ...(await second()).pendingNotices]
    expect(notices.map(({ kind, recipients }) => [kind, recipients])).toEqual(
      [1, 2].map(() => ['reviewWaiting', [`person:${people[0]?._id}`]]),
    )
    expect(new Set(notices.map(({ eventId }) => eventId)).size).toBe(1)
  })

  it('tells again the next morning of what still waits', async () => {
    const { service, insert } = bench()
    const issue = await insert()
    await service.tellDue(atFour)
    await service.tellDue(atLocal('2026-11-25', 9 * 60))
    expect(new Set((await issue()).pendingNotices.map(({ eventId }) => eventId)).size).toBe(2)
    expect((await issue()).waitsForReview?.since).toEqual(atLocal('2026-11-24', 14 * 60))
  })

  it('asks the secretary where there is no staff any more', async () => {
    const { service, insert, people } = bench([appointedAs('communityStaff', { to: new Date(1) }), appointedAs('communitySecretary')])
    const issue = await insert()
    await service.tellDue(atFour)
    expect((await issue()).pendingNotices[0]?.recipients).toEqual([`person:${people[1]?._id}`])
  })

  it('tells nobody of what was taken back', async () => {
    const { service, insert } = bench()
    const gone = await insert({ state: { status: 'closed', outcome: 'withdrawn' } })
    const issue = await insert()
    await service.tellDue(atFour)
    expect([(await gone()).pendingNotices, (await gone()).waitsForReview]).toEqual([[], undefined])
    expect((await issue()).pendingNotices).toHaveLength(1)
  })
})
