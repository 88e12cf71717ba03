import { id } from '@shared/ids'
import * as z from 'zod/mini'

export const communityParam = z.object({ communityId: id })
export type CommunityParam = z.infer<typeof communityParam>
