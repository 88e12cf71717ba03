import { Logger } from '@nestjs/common'
import { defaultPolicy } from '../../../../config/presets/beijing-community'
import type { AccountsRepository } from '../../accounts/accounts.repository'
import type { AreasRepository } from '../../areas/areas.repository'
import type { PolicyVersionsService } from '../../areas/policy-versions.service'
import { FixedClock } from '../../core/clock'
import type { ResidenciesRepository } from '../../households/residencies.repository'
import type { MediaService } from '../../media/media.service'
import type { MediaChecks } from '../../media/media-checks'
import type { PeopleRepository } from '../../people/people.repository'
import type { Appointment, Person } from '../../people/person.schema'
import type { Issue, TextCheck } from '../issue.schema'
import { later, monday, place } from '../machine/testing/street'
import { buildIssue } from '../testing/build-issue'
import { FakeIssuesRepository } from '../testing/fake-issues.repository'
import { PublicationService } from './publication.service'
import type { TextChecks } from './text-checks'

const looked = { id: 'command', decision: 'show' as const, by: { accountId: 'a' }, at: monday }

/** Everything the service reads of the world; by default nothing holds an issue back. */
interface World {
  verdict: TextCheck
  phoneVerified: boolean
  /** The dwelling the author is verified in; undefined: none. */
  home: string | undefined
  photos: { check: string }[]
  /** Roster entries with the author's phone. */
  people: Pick<Person, 'communityId' | 'appointments'>[]
}

function publication(over: Partial<World> = {}) {
  const world: World = { verdict: 'pass', phoneVerified: true, home: place.householdId, photos: [], people: [], ...over }
  const issues = new FakeIssuesRepository()
  const clock = new FixedClock(monday)
  const asked: string[] = []
  const check = async ({ words }: { words: string }) => {
    asked.push(words)
    return world.verdict
  }
  const service = new PublicationService(
    issues.asRepository,
    { list: async () => world.photos } as unknown as MediaService,
    { onVerdict: () => undefined } as unknown as MediaChecks,
    { check } as unknown as TextChecks,
    { find: async () => ({ links: [], ...(world.phoneVerified && { phoneVerifiedAt: monday }) }) } as unknown as AccountsRepository,
    { listLinkedAnywhere: async () => world.people } as unknown as PeopleRepository,
    {
      listActiveOfAccount: async () => (world.home ? [{ status: 'verified', householdId: world.home, gateId: place.gateId }] : []),
    } as unknown as ResidenciesRepository,
    {
      listAnywhere: async (ids: string[]) => ids.map(() => ({ path: [place.communityId, place.buildingId, place.gateId] })),
    } as unknown as AreasRepository,
    { version: async () => defaultPolicy } as unknown as PolicyVersionsService,
    clock,
  )
  const insert = async (more: Parameters<typeof buildIssue>[0] = {}): Promise<Issue> => {
    const issue = buildIssue({ publishedAt: undefined, publicationDueAt: monday, held: 'contentCheck', textCheck: 'pending', ...more })
    await issues.insert(issue)
    return issue
  }
  const stored = async ({ _id }: Issue): Promise<Issue> => {
    const found = await issues.findAnywhere(_id)
    if (!found) throw new Error('gone')
    return found
  }
  return { world, issues, clock, asked, service, insert, stored }
}

describe('PublicationService', () => {
  beforeAll(() => Logger.overrideLogger(false))
  afterAll(() => Logger.overrideLogger(['error', 'warn']))

  it('publishes what nothing holds back, and looks no more', async () => {
    const { service, insert, stored, asked } = publication()
    const issue = await insert()
    await service.settle(issue._id)
    await service.settle(issue._id)
    expect(await stored(issue)).toMatchObject({ publishedAt: monday, textCheck: 'pass', rev: 1 })
    expect((await stored(issue)).held).toBeUndefined()
    expect(asked).toEqual([`${issue.words}\n302`])
  })

  it('asks WeChat once, however often others write meanwhile', async () => {
    const { service, insert, stored, asked, issues } = publication()
    const issue = await insert()
    const write = issues.writePublication.bind(issues)
    let left = 3
    issues.writePublication = async (...args) => {
      if (left-- > 0) await issues.write(await stored(issue), { state: issue.state, entries: [], notices: [], now: monday })
      return write(...args)
    }
    await service.settle(issue._id)
    expect(asked).toHaveLength(1)
    expect((await stored(issue)).publishedAt).toEqual(monday)
  })

  it.each<[string, Partial<World>, object, Issue['held'], boolean]>([
    ['risky words: told once, final', { verdict: 'risky' }, {}, 'refused', false],
    ['for handlers only', {}, { visibility: 'handlers' }, 'private', false],
    ['WeChat is away', { verdict: 'pending' }, {}, 'contentCheck', true],
    ['no verified phone', { phoneVerified: false }, {}, 'phoneNotVerified', true],
    ['verified nowhere', { home: undefined }, {}, 'phoneNotVerified', true],
    ['verified in another dwelling than the one named', { home: 'd'.repeat(24) }, {}, 'phoneNotVerified', true],
    ['a photo that a person must look at', { photos: [{ check: 'review' }] }, { photoIds: ['p'] }, 'staffRelease', true],
    [
      'a photo that WeChat refused: a person may show the words',
      { photos: [{ check: 'risky' }] },
      { photoIds: ['p'] },
      'staffRelease',
      true,
    ],
    ['words nobody could check', { verdict: 'failed' }, {}, 'staffRelease', true],
    ['kept back by the office', {}, { review: { ...looked, decision: 'keepBack' } }, 'keptBack', false],
  ])('holds back: %s', async (_, world, more, held, looksAgain) => {
    const { service, insert, stored } = publication(world)
    const issue = await insert(more)
    await service.settle(issue._id)
    await service.settle(issue._id)
    const after = await stored(issue)
    expect([after.publishedAt, after.held, after.publicationDueAt !== undefined]).toEqual([undefined, held, looksAgain])
    expect(after.pendingNotices.map(({ eventId }) => eventId)).toEqual(held === 'refused' ? [`${issue._id}:refused`] : [])
  })

  it('publishes a post about the gate by whoever lives in the building', async () => {
    const { service, insert, stored } = publication({ home: 'd'.repeat(24) })
    const { householdId: _, ...gate } = place
    const issue = await insert({ state: { place: gate } })
    await service.settle(issue._id)
    expect((await stored(issue)).publishedAt).toEqual(monday)
  })

  const staffOf = (communityId: string, over: Partial<Appointment> = {}) => ({
    communityId,
    appointments: [{ role: 'propertyStaff' as const, areaId: communityId, from: later(-60), ...over }],
  })

  it.each<[string, World['people'], boolean]>([
    ['works for the community', [staffOf(place.communityId)], true],
    ['worked for it until an hour ago', [staffOf(place.communityId, { to: later(-1) })], false],
    ['will work for it', [staffOf(place.communityId, { from: later(1) })], false],
    ['works for another', [staffOf('e'.repeat(24))], false],
  ])('by somebody who lives elsewhere and %s', async (_, people, shown) => {
    const { service, insert, stored } = publication({ home: undefined, people })
    const issue = await insert()
    await service.settle(issue._id)
    expect((await stored(issue)).publishedAt !== undefined).toBe(shown)
  })

  it('publishes once the author is verified', async () => {
    const { service, insert, stored, world, clock } = publication({ home: undefined })
    const issue = await insert()
    await service.settleDue(monday)
    world.home = place.householdId
    clock.set(later(1))
    expect(await service.settleDue(later(1))).toBe(0)
    clock.set(later(2))
    expect(await service.settleDue(later(2))).toBe(1)
    expect((await stored(issue)).publishedAt).toEqual(later(2))
  })

  it('leaves it to the handlers after a month', async () => {
    const { service, insert, stored, clock } = publication({ home: undefined })
    const issue = await insert()
    clock.set(later(31 * 24 * 60))
    await service.settle(issue._id)
    expect(await stored(issue)).toMatchObject({ held: 'phoneNotVerified' })
    expect((await stored(issue)).publicationDueAt).toBeUndefined()
  })

  it('publishes what the office has looked at, whatever WeChat could not say', async () => {
    const { service, insert, stored } = publication({ photos: [{ check: 'risky' }], verdict: 'failed' })
    const issue = await insert({ photoIds: ['p'], review: { ...looked, photoIds: [] } })
    await service.settle(issue._id)
    expect(await stored(issue)).toMatchObject({ publishedAt: monday })
  })

  it('waits for a person from when a person is needed, and no more once it is shown', async () => {
    const { service, insert, stored, world, clock } = publication({ photos: [{ check: 'failed' }] })
    const issue = await insert({ photoIds: ['p'] })
    await service.settle(issue._id)
    clock.set(later(30))
    await service.settle(issue._id)
    expect((await stored(issue)).waitsForReview?.since).toEqual(monday)
    world.photos = [{ check: 'pass' }]
    await service.settle(issue._id)
    const { waitsForReview, publishedAt } = await stored(issue)
    expect([waitsForReview, publishedAt]).toEqual([undefined, later(30)])
  })

  it('keeps what a killed process had inserted for the timer', async () => {
    const { service, insert, stored } = publication()
    const issue = await insert()
    expect(await service.settleDue(monday)).toBe(1)
    expect((await stored(issue)).publishedAt).toEqual(monday)
  })

  it('tells only once of what a killed process had decided but not finished telling', async () => {
    const { service, insert, stored } = publication({ verdict: 'risky' })
    const issue = await insert()
    await Promise.all([service.settle(issue._id), service.settleDue(monday)])
    expect((await stored(issue)).pendingNotices).toHaveLength(1)
  })

  it('never shows what was taken back meanwhile', async () => {
    const { service, insert, stored } = publication()
    const waitsForReview = { since: monday, tellAt: later(120) }
    const issue = await insert({ state: { status: 'closed', outcome: 'withdrawn' }, waitsForReview })
    await service.settle(issue._id)
    const after = await stored(issue)
    expect([after.publishedAt, after.publicationDueAt, after.waitsForReview]).toEqual([undefined, undefined, undefined])
  })

  it('lets one that fails wait and goes on with the others', async () => {
    const { service, insert, stored, issues } = publication()
    const broken = await insert({ publicationDueAt: later(-5) })
    const fine = await insert()
    const find = issues.findAnywhere.bind(issues)
    issues.findAnywhere = async (id) => {
      if (id === broken._id) throw new Error('broken')
      return find(id)
    }
    expect(await service.settleDue(monday)).toBe(2)
    issues.findAnywhere = find
    expect((await stored(fine)).publishedAt).toEqual(monday)
    expect((await stored(broken)).publicationDueAt).toEqual(later(2))
  })
})
