import * as z from 'zod/mini'
import { id } from './ids'

/** GET /inbox?cursor= — Page<InboxItemView>, newest first within unread-urgent, then all. */
export interface InboxItemView {
  id: string
  /** What happened: issue.acknowledge.author, residencyVerified … chooses the shape beside it and what it opens. */
  kind: string
  title: string
  body: string
  urgent: boolean
  at: string
  readAt?: string
  /** What it opens. */
  target: {
    kind:
      | 'issue'
      | 'residency'
      | 'residencyRequest'
      | 'deskCode'
      | 'import'
      | 'plan'
      | 'myHouseholds'
      | 'handBack'
      | 'notice'
      | 'rota'
      | 'rotaOffer'
      | 'handover'
      | 'reminders'
      | 'review'
    id: string
  }
}

/** POST /inbox/read */
export const markReadInput = z.object({ ids: z.array(id).check(z.minLength(1), z.maxLength(100)) })
export type MarkReadInput = z.infer<typeof markReadInput>
