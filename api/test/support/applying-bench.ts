import type { Connection } from 'mongoose'
import { areaSchema } from '../../src/areas/area.schema'
import { AreasRepository } from '../../src/areas/areas.repository'
import { ApplyingService } from '../../src/assignments/applying/applying.service'
import { assignmentEventSchema } from '../../src/assignments/applying/assignment-event.schema'
import { AssignmentEventsRepository } from '../../src/assignments/applying/assignment-events.repository'
import { PlanApplier } from '../../src/assignments/applying/plan-applier'
import { PlanMover } from '../../src/assignments/applying/plan-mover'
import { CommunityPictureReader } from '../../src/assignments/picture/community-picture.reader'
import { planSchema } from '../../src/assignments/plans/plan.schema'
import { PlanAccess } from '../../src/assignments/plans/plan-access'
import { PlanReading } from '../../src/assignments/plans/plan-reading.service'
import { PlansRepository } from '../../src/assignments/plans/plans.repository'
import { AuditService } from '../../src/audit/audit.service'
import { auditEntrySchema } from '../../src/audit/audit-entry.schema'
import { FixedClock } from '../../src/core/clock'
import { Pii } from '../../src/core/pii'
import { householdSchema } from '../../src/households/household.schema'
import { HouseholdsRepository } from '../../src/households/households.repository'
import { ResidenciesRepository } from '../../src/households/residencies.repository'
import { residencySchema } from '../../src/households/residency.schema'
import { AlertsRepository } from '../../src/notifications/delivering/alerts.repository'
import { Tellings } from '../../src/notifications/delivering/tellings'
import { Dispatcher } from '../../src/notifications/dispatcher'
import { notificationSchema } from '../../src/notifications/notification.schema'
import { NotificationsRepository } from '../../src/notifications/notifications.repository'
import { PeopleRepository } from '../../src/people/people.repository'
import { personSchema } from '../../src/people/person.schema'
import type { Fuse } from './fuse'

/** The repositories of a real database, and applying on them in one or many processes. */
export async function applyingBench(connection: Connection, now: Date) {
  const clock = new FixedClock(now)
  const pii = new Pii(`t:${Buffer.alloc(32, 3).toString('base64')}`, Buffer.alloc(32, 4).toString('base64'))
  const models = {
    areas: connection.model('Area', areaSchema),
    people: connection.model('Person', personSchema),
    households: connection.model('Household', householdSchema),
    residencies: connection.model('Residency', residencySchema),
    plans: connection.model('AssignmentPlan', planSchema),
    events: connection.model('AssignmentEvent', assignmentEventSchema),
    notifications: connection.model('Notification', notificationSchema),
    audit: connection.model('AuditEntry', auditEntrySchema),
  }
  await Promise.all(Object.values(models).map((model) => model.init()))
  const areas = new AreasRepository(models.areas)
  const people = new PeopleRepository(models.people)
  const households = new HouseholdsRepository(models.households)
  const residencies = new ResidenciesRepository(models.residencies)
  const plans = new PlansRepository(models.plans)
  const events = new AssignmentEventsRepository(models.events)
  const audit = new AuditService(models.audit, clock)
  const pictures = new CommunityPictureReader(areas, households, people, pii, clock)
  const dispatcher = new Dispatcher(
    connection,
    new Tellings(new NotificationsRepository(models.notifications), new AlertsRepository(models.notifications)),
    clock,
  )

  /** A process of ours; with a fuse, one that dies. */
  const startProcess = (fuse?: Fuse): ApplyingService => {
    const guard: Fuse['guard'] = (repository, names) => fuse?.guard(repository, names) ?? repository
    const guardedPlans = guard(plans, ['change', 'changeAlone', 'advance'])
    const guardedEvents = guard(events, ['insertNew'])
    const mover = new PlanMover(guard(households, ['bulkWrite']), residencies, guardedEvents, clock)
    const applier = new PlanApplier(
      guardedPlans,
      pictures,
      mover,
      guardedEvents,
      guard(areas, ['markRepairDue']),
      guard(audit, ['record']),
      clock,
    )
    const access = new PlanAccess(guardedPlans, people, pii)
    return new ApplyingService(guardedPlans, access, new PlanReading(guardedPlans, access, guardedEvents, pictures, clock), applier, clock)
  }

  const tellEverybody = async (): Promise<void> => {
    while (await dispatcher.dispatchDue(clock.now()));
  }

  const collections = Object.values(models).map(({ collection }) => collection)
  return { clock, pii, models, collections, areas, people, households, residencies, plans, events, pictures, startProcess, tellEverybody }
}

export type ApplyingBench = Awaited<ReturnType<typeof applyingBench>>
