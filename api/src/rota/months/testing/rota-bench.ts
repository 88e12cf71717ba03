import type { ChangeRotaInput, RotaChange, RotaPost } from '@shared/rota'
import type { Area } from '../../../areas/area.schema'
import type { AreasRepository } from '../../../areas/areas.repository'
import type { AuditService } from '../../../audit/audit.service'
import { FixedClock } from '../../../core/clock'
import { newId } from '../../../core/ids'
import { Pii } from '../../../core/pii'
import { appointed, buildActor } from '../../../households/testing/build-actor'
import { buildGate, buildPerson, communityId } from '../../../households/testing/build-household'
import type { PeopleRepository } from '../../../people/people.repository'
import { patternPresets } from '../../planning/pattern-presets'
import { RotaPeople } from '../../rota-people'
import { RotaMonthPresenter } from '../rota-month.presenter'
import { RotaMonthChanges } from '../rota-month-changes'
import { RotaMonthsService } from '../rota-months.service'
import { RotaSurroundings } from '../rota-surroundings'
import { TakeShiftService } from '../take-shift.service'
import { FakeRotaMonthsRepository } from './fake-rota-months.repository'

/** The months of a community on fakes: 王建国 and 田海涛 take turns for the property, and 王建国 as the leader on duty. */
export function rotaBench() {
  const clock = new FixedClock(new Date('2026-12-01T02:00:00Z'))
  const pii = new Pii(`t:${Buffer.alloc(32, 3).toString('base64')}`, Buffer.alloc(32, 4).toString('base64'))
  const [wang, tian] = ['王建国', '田海涛'].map((name) => buildPerson({ kind: 'staff', name: pii.seal(name) })) as [Person, Person]
  const rules = { minRestHours: 12, maxShiftsPerWeek: 5 }
  const posts: RotaPost[] = [
    { ...patternPresets.twelveHours('propertyStaff'), ...rules, personIds: [wang._id, tian._id] },
    { ...patternPresets.leader(), ...rules, personIds: [wang._id] },
  ]
  const community: Area = buildGate({ _id: communityId, kind: 'community' })
  community.settings = { deskPhone: '', emergencyPhone: '119', standingDuty: {}, rota: { posts } }

  const areas = { findAnywhere: async () => community } as unknown as AreasRepository
  const people = {
    listByIds: async (_: string, ids: string[]) => [wang, tian].filter(({ _id }) => ids.includes(_id)),
  } as unknown as PeopleRepository
  const audited: string[] = []
  const audit = { record: async ({ action }: { action: string }) => void audited.push(action) } as unknown as AuditService

  const repository = new FakeRotaMonthsRepository()
  const rotaPeople = new RotaPeople(people, pii)
  const presenter = new RotaMonthPresenter(rotaPeople, pii)
  const changes = new RotaMonthChanges(repository.asRepository, rotaPeople, presenter, audit, clock)
  const surroundings = new RotaSurroundings(areas, repository.asRepository)
  const months = new RotaMonthsService(changes, surroundings, rotaPeople, presenter)
  const taking = new TakeShiftService(changes, surroundings, rotaPeople, presenter)

  const secretary = appointed('communitySecretary', communityId, communityId)
  const change = (rev: number, list: RotaChange[], over: Partial<ChangeRotaInput> = {}) => {
    const input = { rev, commandId: newId(), dryRun: false, knowingly: false, changes: list, ...over }
    return months.change(secretary, { communityId, month: '2026-12' }, input)
  }
  return {
    clock,
    wang,
    tian,
    asTian: buildActor({ people: [{ personId: tian._id, communityId, kind: 'staff' }] }),
    secretary,
    audited,
    repository,
    months,
    taking,
    change,
  }
}

type Person = ReturnType<typeof buildPerson>
