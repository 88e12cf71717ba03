import type { CreateIssueInput } from '@shared/issues'
import type { PhotoView } from '@shared/media'
import { persona } from './session'
import { forget, recall, remember } from './storage'

/** A photo of a draft: kept on the phone first, then on the server too. */
export interface DraftPhoto {
  /** Path on the phone, or in a browser a data URL: what survives closing the page. */
  path: string
  uploaded?: PhotoView
}

export interface ReportDraft {
  words: string
  photos: DraftPhoto[]
  gateId?: string
  gateName?: string
  householdId?: string
  spot?: string
  /** Chosen by the person; absent while it is guessed from the words. */
  categoryKey?: string
  urgentAnswer?: boolean
  visibility: CreateIssueInput['visibility']
  anonymous: boolean
  /** Goes to the community at once, past my own contact member. */
  notMyContact: boolean
  /** Made with the draft, so that sending it twice posts once. */
  clientRequestId: string
}

/** A report whose person pressed 发出去 and which the server does not have yet. */
export interface PendingReport {
  draft: ReportDraft
  categoryKey: string
  pressedAt: string
}

const draftKey = (person: string) => `draft.${person}`
const outboxKey = (person: string) => `outbox.${person}`

/** Whose drafts: one person a phone; in the demo, the persona of this browser tab. */
export const draftOwner = (): string => persona() ?? 'me'

/** Drafts belong to a person, not to a phone: in the demo several people share one browser. */
export const drafts = {
  read: (person: string): ReportDraft | undefined => recall<ReportDraft>(draftKey(person)),
  write: (person: string, draft: ReportDraft): boolean => remember(draftKey(person), draft),
  clear: (person: string) => forget(draftKey(person)),
}

export const outbox = {
  list: (person: string): PendingReport[] => recall<PendingReport[]>(outboxKey(person)) ?? [],
  /** The same report pressed twice stays one. */
  add(person: string, report: PendingReport): boolean {
    const others = outbox.list(person).filter((each) => each.draft.clientRequestId !== report.draft.clientRequestId)
    return remember(outboxKey(person), [...others, report])
  },
  remove(person: string, clientRequestId: string) {
    const left = outbox.list(person).filter((each) => each.draft.clientRequestId !== clientRequestId)
    if (left.length) remember(outboxKey(person), left)
    else forget(outboxKey(person))
  },
}
