import { Controller, Get, Param } from '@nestjs/common'
import type { CategoriesView } from '@shared/community-policy'
import { id } from '@shared/ids'
import * as z from 'zod/mini'
import { Action } from '../core/action.decorator'
import { PolicyVersionsService } from './policy-versions.service'

const communityParam = z.object({ communityId: id })

@Controller('communities/:communityId/categories')
export class CategoriesController {
  constructor(private readonly versions: PolicyVersionsService) {}

  @Get()
  @Action('areas.listCategories')
  async list(@Param({ schema: communityParam }) { communityId }: z.infer<typeof communityParam>): Promise<CategoriesView> {
    const { version, policy } = await this.versions.current(communityId)
    return { policyVersion: version, categories: policy.categories }
  }
}
