import { appointedRole } from '@shared/roles'
import { roleAt } from '@shared/seats'
import { appointed, buildActor, livesIn as livingIn } from '../../households/testing/build-actor'
import type { Actor } from '../../people/actor'
import { monday, place, seat } from '../machine/testing/street'
import { buildIssue } from '../testing/build-issue'
import { handlesAs, livesIn, mayKnowWho, mayRead, mayReview, photosFor, standingOf } from './issue.policy'

const elsewhere = 'e'.repeat(24)
const gatePath = [place.subdistrictId, place.communityId, place.buildingId, place.gateId]
const neighbour = livingIn(place.householdId, { gatePath })
const author = buildActor()
const published = buildIssue({ author: { accountId: author.accountId, anonymous: true } })
const held = { ...published, publishedAt: undefined }
const at = (role: Parameters<typeof appointed>[0], areaId: string, areaPath: string[]): Actor => {
  const actor = appointed(role, areaId, place.communityId)
  return { ...actor, appointments: actor.appointments.map((one) => ({ ...one, areaPath })) }
}

describe('standingOf', () => {
  it.each<[string, Actor, string[], 'both' | 'published' | 'none']>([
    ['the author', author, [], 'both'],
    ['the author’s contact member', buildActor(), [seat.contact], 'both'],
    ['the receiving desk', buildActor(), [seat.desk], 'both'],
    ['a rung not reached yet', buildActor(), [seat.gridWorker], 'none'],
    ['the community office', appointed('communityStaff', place.communityId, place.communityId), [], 'both'],
    ['the office of another community', appointed('communityStaff', elsewhere, elsewhere), [], 'none'],
    ['a verified neighbour, the own household too', neighbour, [], 'published'],
    ['somebody of another building', livingIn('h', { gatePath: [place.subdistrictId, place.communityId, elsewhere] }), [], 'none'],
    ['somebody not verified yet', livingIn('h', { gatePath, verified: false }), [], 'none'],
    [
      'the steward of another gate of the building',
      at('gateSteward', 'g'.repeat(24), [place.communityId, place.buildingId, 'g'.repeat(24)]),
      [],
      'published',
    ],
    ['the steward of another building', at('gateSteward', elsewhere, [place.communityId, elsewhere]), [], 'none'],
    ['the grid worker of its grid', at('gridWorker', place.gridId, [place.communityId, place.gridId]), [], 'published'],
    ['the subdistrict, not called yet', at('subdistrictOffice', place.subdistrictId, [place.subdistrictId]), [], 'none'],
  ])('%s reads it: %s', (_, actor, seats, reads) => {
    expect(mayRead(standingOf(published, actor, seats))).toBe(reads !== 'none')
    expect(mayRead(standingOf(held, actor, seats))).toBe(reads === 'both')
  })
})

it('keeps what its author took back from neighbours, not from those who handled it', () => {
  const withdrawn = { ...published, state: { ...published.state, status: 'closed' as const, outcome: 'withdrawn' as const } }
  const reads = (actor: Actor, seats: string[] = []) => mayRead(standingOf(withdrawn, actor, seats))
  expect([reads(neighbour), reads(author), reads(buildActor(), [seat.contact])]).toEqual([false, true, true])
})

describe('handlesAs', () => {
  it.each<[string, Actor, string[], ReturnType<typeof handlesAs>]>([
    ['the nearest seat held', buildActor(), [seat.desk, seat.contact], 'contactMember'],
    ['a role', buildActor(), [seat.steward], 'gateSteward'],
    ['a post', buildActor(), [seat.desk], 'propertyStaff'],
    ['the office without a seat', appointed('administrator', place.communityId, place.communityId), [], 'administrator'],
    ['nobody', neighbour, [], undefined],
  ])('%s', (_, actor, seats, role) => {
    expect(handlesAs({ ...published, seats: [seat.contact, seat.steward, seat.desk] }, actor, seats)).toBe(role)
  })
})

describe('mayKnowWho', () => {
  it('keeps an anonymous author from neighbours only', () => {
    const knows = (actor: Actor, seats: string[] = []) => mayKnowWho(published, standingOf(published, actor, seats))
    expect([knows(neighbour), knows(author), knows(buildActor(), [seat.contact])]).toEqual([false, true, true])
    const named = { ...published, author: { ...published.author, anonymous: false } }
    expect(mayKnowWho(named, standingOf(named, neighbour, []))).toBe(true)
  })
})

describe('photosFor', () => {
  it('shows neighbours those a person chose, and author and handlers all', () => {
    const photos = { ...published, photoIds: ['good', 'face'] }
    const review = { id: 'c', decision: 'show' as const, by: { accountId: 'a' }, at: monday, photoIds: ['good'] }
    const seen = (issue: typeof photos, actor: Actor, seats: string[] = []) => photosFor(issue, standingOf(issue, actor, seats))
    expect(seen(photos, neighbour)).toEqual(['good', 'face'])
    const chosen = { ...photos, review }
    expect(seen(chosen, neighbour)).toEqual(['good'])
    expect([seen(chosen, author), seen(chosen, buildActor(), [seat.contact])]).toEqual([photos.photoIds, photos.photoIds])
    expect(seen({ ...photos, review: { ...review, photoIds: undefined } }, neighbour)).toEqual([])
  })
})

describe('mayReview', () => {
  it('is for the office of that community', () => {
    const may = appointedRole.options.filter((role) => mayReview(appointed(role, place.communityId, place.communityId), place.communityId))
    expect(may).toEqual(['communityStaff', 'communitySecretary', 'administrator'])
    expect(mayReview(appointed('communityStaff', elsewhere, elsewhere), place.communityId)).toBe(false)
  })
})

describe('seats of an issue', () => {
  it('keeps departments that declined away, and lets those asked in', () => {
    const department = roleAt('districtDepartment', place.subdistrictId)
    const whistled = (state: 'pending' | 'reportedIn' | 'refused' | 'silent' | 'ended') =>
      buildIssue({ state: { whistles: [{ seat: department, state, at: monday }] } }).seats.includes(department)
    expect(['pending', 'reportedIn', 'refused', 'silent', 'ended'].filter((state) => whistled(state as 'pending'))).toEqual([
      'pending',
      'reportedIn',
    ])
  })

  it('counts a residency only where it is verified', () => {
    expect([livesIn(neighbour, place.buildingId), livesIn(neighbour, elsewhere)]).toEqual([true, false])
  })
})
