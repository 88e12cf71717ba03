import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common'
import { id } from '@shared/ids'
import {
  type PolicyReplayInput,
  type PolicyReplayView,
  type PolicySettingsView,
  type PolicyStoryInput,
  type PolicyStoryView,
  type PromiseView,
  policyReplayInput,
  policyStoryInput,
  type SavedPolicyView,
  type SavePolicyInput,
  savePolicyInput,
} from '@shared/policy-settings'
import * as z from 'zod/mini'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { PolicySettingsService } from './policy-settings.service'
import { PolicyReplaysService } from './replay/policy-replays.service'
import { PolicyStoryService } from './story/policy-story.service'

const communityParam = z.object({ communityId: id })
type CommunityParam = z.infer<typeof communityParam>
const replayParam = z.object({ communityId: id, replayId: id })
type ReplayParam = z.infer<typeof replayParam>

@Controller('communities/:communityId')
export class PolicySettingsController {
  constructor(
    private readonly settings: PolicySettingsService,
    private readonly story: PolicyStoryService,
    private readonly replays: PolicyReplaysService,
  ) {}

  @Get('policy')
  @Action('policy.read')
  read(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<PolicySettingsView> {
    return this.settings.read(communityId)
  }

  @Put('policy')
  @Action('policy.save')
  save(
    @CurrentActor() actor: Actor,
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Body({ schema: savePolicyInput }) input: SavePolicyInput,
  ): Promise<SavedPolicyView> {
    return this.settings.save(actor, communityId, input)
  }

  @Post('policy/story')
  @HttpCode(200)
  @Action('policy.tellStory')
  tellStory(
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Body({ schema: policyStoryInput }) input: PolicyStoryInput,
  ): Promise<PolicyStoryView> {
    return this.story.tell(communityId, input)
  }

  @Post('policy/replays')
  @Action('policy.startReplay')
  startReplay(
    @Param({ schema: communityParam }) { communityId }: CommunityParam,
    @Body({ schema: policyReplayInput }) { policy }: PolicyReplayInput,
  ): Promise<PolicyReplayView> {
    return this.replays.start(communityId, policy)
  }

  @Get('policy/replays/:replayId')
  @Action('policy.readReplay')
  readReplay(@Param({ schema: replayParam }) { communityId, replayId }: ReplayParam): Promise<PolicyReplayView> {
    return this.replays.read(communityId, replayId)
  }

  @Get('promise')
  @Action('policy.readPromise')
  readPromise(@Param({ schema: communityParam }) { communityId }: CommunityParam): Promise<PromiseView> {
    return this.settings.promise(communityId)
  }
}
