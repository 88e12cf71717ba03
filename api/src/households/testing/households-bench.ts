import type { Account } from '../../accounts/account.schema'
import type { AccountsRepository } from '../../accounts/accounts.repository'
import { PhoneBindings } from '../../accounts/phone-bindings'
import type { Area } from '../../areas/area.schema'
import type { AreasRepository } from '../../areas/areas.repository'
import type { AuditService } from '../../audit/audit.service'
import type { AuditEntry } from '../../audit/audit-entry.schema'
import { FixedClock } from '../../core/clock'
import { newId } from '../../core/ids'
import { Pii } from '../../core/pii'
import type { PeopleRepository } from '../../people/people.repository'
import type { Person } from '../../people/person.schema'
import { HandBacksService } from '../hand-backs/hand-backs.service'
import { FakeHandBacksRepository } from '../hand-backs/testing/fake-hand-backs.repository'
import type { Household } from '../household.schema'
import type { HouseholdsRepository } from '../households.repository'
import { MyHouseholdsService } from '../my-households.service'
import { OpenIssuesOfHouseholds } from '../open-issues'
import { ResidenciesService } from '../residencies.service'
import { ResidencyPresenter } from '../residency.presenter'
import { ResidencyNeighbourhood } from '../residency-neighbourhood'
import { ResidencyRequestPresenter } from '../residency-request.presenter'
import { ResidencyRequestsService } from '../residency-requests.service'
import { FakeVisitsRepository } from '../visits/testing/fake-visits.repository'
import { VisitPresenter } from '../visits/visit.presenter'
import { VisitsService } from '../visits/visits.service'
import { buildGate, buildHousehold, buildPerson, communityId, septemberAfternoon } from './build-household'
import { FakeResidenciesRepository } from './fake-residencies.repository'

class NoOpenIssues extends OpenIssuesOfHouseholds {
  async openOfHouseholds() {
    return []
  }
}

/** The room of households on fakes: 3号楼2单元 with one household (801), a steward, a contact member and an office. */
export function householdsBench() {
  const clock = new FixedClock(septemberAfternoon)
  const pii = new Pii(`t:${Buffer.alloc(32, 3).toString('base64')}`, Buffer.alloc(32, 4).toString('base64'))
  const community: Area = {
    ...buildGate({ _id: communityId, kind: 'community', path: [communityId], name: '通瑞嘉苑社区', fullName: '通瑞嘉苑社区' }),
    settings: { deskPhone: '010 0000 0120', emergencyPhone: '119', standingDuty: {} },
  }
  const gate = buildGate()
  const contactId = newId()
  const household = buildHousehold({ gateId: gate._id, contact: { personId: contactId, since: septemberAfternoon } })
  const appointment = (role: 'gateSteward' | 'communityStaff', areaId: string) => [{ role, areaId, from: septemberAfternoon }]
  const steward = buildPerson({ kind: 'staff', name: pii.seal('赵淑英'), appointments: appointment('gateSteward', gate._id) })
  const staff = buildPerson({ kind: 'staff', name: pii.seal('吴倩'), appointments: appointment('communityStaff', communityId) })
  const contact = buildPerson({ _id: contactId, kind: 'partyMember', name: pii.seal('曹淑芬') })
  const people: Person[] = [steward, staff, contact]
  const households: Household[] = [household]
  const accounts = new Map<string, Account>()
  const audited: Omit<AuditEntry, '_id' | 'at'>[] = []
  const repairDue: Date[] = []

  const areasRepository = {
    findAnywhere: async (id: string) => [community, gate].find(({ _id }) => _id === id) ?? null,
    listAnywhere: async (ids: string[]) => [community, gate].filter(({ _id }) => ids.includes(_id)),
    listTree: async () => [community, gate],
    markRepairDue: async (_: string, at: Date) => void repairDue.push(at),
  } as unknown as AreasRepository
  const peopleRepository = {
    listByIds: async (_: string, ids: string[]) => people.filter(({ _id }) => ids.includes(_id)),
    listOfHousehold: async (_: string, id: string) => people.filter(({ householdId }) => householdId === id),
    listOfHouseholds: async (_: string, ids: string[]) => people.filter(({ householdId }) => householdId && ids.includes(householdId)),
    listAppointedAt: async (_: string, ids: string[]) => people.filter((p) => p.appointments.some(({ areaId }) => ids.includes(areaId))),
    setUnavailable: async (_: string, id: string, unavailable: Person['unavailable']) => {
      for (const person of people) if (person._id === id) person.unavailable = unavailable
    },
  } as unknown as PeopleRepository
  const householdsRepository = {
    findAnywhere: async (id: string) => households.find(({ _id }) => _id === id) ?? null,
    listByIds: async (_: string, ids: string[]) => households.filter(({ _id }) => ids.includes(_id)),
    countOfContact: async (_: string, id: string) => households.filter((held) => held.contact?.personId === id).length,
  } as unknown as HouseholdsRepository
  const accountsRepository = { find: async (id: string) => accounts.get(id) ?? null } as unknown as AccountsRepository
  const audit = { record: async (entry: (typeof audited)[number]) => void audited.push(entry) } as unknown as AuditService

  const repository = new FakeResidenciesRepository()
  const residencies = repository.asRepository
  const bindings = new PhoneBindings()
  const around = new ResidencyNeighbourhood(areasRepository, peopleRepository, householdsRepository, residencies)
  const presenter = new ResidencyPresenter(around, areasRepository, peopleRepository, pii, clock)
  const requestPresenter = new ResidencyRequestPresenter(accountsRepository, presenter, pii)
  const service = new ResidenciesService(residencies, around, accountsRepository, bindings, presenter, pii, clock)
  const requests = new ResidencyRequestsService(residencies, around, areasRepository, requestPresenter, presenter, audit, clock)
  const visitsRepository = new FakeVisitsRepository()
  const visits = new VisitsService(
    visitsRepository.asRepository,
    householdsRepository,
    areasRepository,
    new VisitPresenter(peopleRepository, pii),
    audit,
    pii,
    clock,
  )
  const handBacksRepository = new FakeHandBacksRepository()
  const handBacks = new HandBacksService(
    handBacksRepository.asRepository,
    peopleRepository,
    householdsRepository,
    areasRepository,
    audit,
    pii,
    clock,
  )
  const myHouseholds = new MyHouseholdsService(
    householdsRepository,
    peopleRepository,
    areasRepository,
    new NoOpenIssues(),
    visits,
    handBacks,
    audit,
    pii,
    clock,
  )
  service.onModuleInit()

  /** The roster says that somebody with this phone lives in 801. */
  const register = (name: string, phone: string, relation?: Person['relation']) => {
    const entry = { name: pii.seal(name), phone: pii.seal(phone), phoneHash: pii.hashPhone(phone), relation, householdId: household._id }
    const person = buildPerson(entry)
    people.push(person)
    return person
  }
  const bindPhone = (accountId: string, phone: string) => {
    const phoneHash = pii.hashPhone(phone)
    const at = clock.now()
    accounts.set(accountId, {
      _id: accountId,
      phone: pii.seal(phone),
      phoneHash,
      phoneVerifiedAt: at,
      links: [],
      createdAt: at,
      lastSeenAt: at,
    })
    return phoneHash
  }
  return {
    clock,
    gate,
    household,
    steward,
    staff,
    contact,
    audited,
    people,
    repository,
    bindings,
    service,
    requests,
    visits,
    visitsRepository,
    handBacks,
    handBacksRepository,
    repairDue,
    myHouseholds,
    register,
    bindPhone,
    pii,
  }
}
