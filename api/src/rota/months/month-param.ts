import { id } from '@shared/ids'
import { rotaMonth } from '@shared/rota'
import * as z from 'zod/mini'

export const monthParam = z.object({ communityId: id, month: rotaMonth })
