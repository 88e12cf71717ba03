import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AreasModule } from '../areas/areas.module'
import { HouseholdRecordsModule } from '../households/household-records.module'
import { PeopleModule } from '../people/people.module'
import { ApplyingService } from './applying/applying.service'
import { assignmentEventSchema } from './applying/assignment-event.schema'
import { AssignmentEventsRepository } from './applying/assignment-events.repository'
import { PlanApplier } from './applying/plan-applier'
import { PlanMover } from './applying/plan-mover'
import { CommunityPictureReader } from './picture/community-picture.reader'
import { planSchema } from './plans/plan.schema'
import { PlanAccess } from './plans/plan-access'
import { PlanReading } from './plans/plan-reading.service'
import { PlansController } from './plans/plans.controller'
import { PlansRepository } from './plans/plans.repository'
import { PlansService } from './plans/plans.service'

/** Who is whose contact: plans, and how they become the roster's. */
@Module({
  imports: [
    AreasModule,
    PeopleModule,
    HouseholdRecordsModule,
    MongooseModule.forFeature([
      { name: 'AssignmentPlan', schema: planSchema },
      { name: 'AssignmentEvent', schema: assignmentEventSchema },
    ]),
  ],
  controllers: [PlansController],
  providers: [
    PlansRepository,
    PlanAccess,
    PlanReading,
    PlansService,
    CommunityPictureReader,
    AssignmentEventsRepository,
    PlanMover,
    PlanApplier,
    ApplyingService,
  ],
  exports: [PlansService, ApplyingService, CommunityPictureReader],
})
export class AssignmentsModule {}
