import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AreasModule } from '../../areas/areas.module'
import { HouseholdsModule } from '../../households/households.module'
import { PeopleModule } from '../../people/people.module'
import { RotaModule } from '../../rota/rota.module'
import { SeatsModule } from '../../seats/seats.module'
import { IssuesModule } from '../issues.module'
import { PolicySettingsController } from './policy-settings.controller'
import { PolicySettingsService } from './policy-settings.service'
import { policyReplaySchema } from './replay/policy-replay.schema'
import { PolicyReplaysRepository } from './replay/policy-replays.repository'
import { PolicyReplaysService } from './replay/policy-replays.service'
import { ReplayRunner } from './replay/replay-runner'
import { RungCoverReader } from './rung-cover.reader'
import { PolicyStoryService } from './story/policy-story.service'

@Module({
  imports: [
    AreasModule,
    PeopleModule,
    HouseholdsModule,
    SeatsModule,
    RotaModule,
    IssuesModule,
    MongooseModule.forFeature([{ name: 'PolicyReplay', schema: policyReplaySchema }]),
  ],
  controllers: [PolicySettingsController],
  providers: [RungCoverReader, PolicySettingsService, PolicyStoryService, PolicyReplaysRepository, ReplayRunner, PolicyReplaysService],
  exports: [PolicyReplaysService],
})
export class PolicySettingsModule {}
