import type { RecordVisitInput, VisitKind } from '@shared/visits'
import { draftOwner } from '@/lib/drafts'
import { newRequestId } from '@/lib/request-id'
import { forget, recall, remember } from '@/lib/storage'

/** A visit being written down; kept on the phone until the server has it. */
export interface VisitDraft {
  householdId?: string
  kind: VisitKind
  /** 2026-09-22; absent: today. */
  day?: string
  words: string
  nextVisitDay?: string
  /** Made with the draft, so that sending it twice is one visit. */
  commandId: string
}

const key = () => `visit.${draftOwner()}`

const emptyVisit = (householdId?: string): VisitDraft => ({ householdId, kind: 'visit', words: '', commandId: newRequestId() })

export const visitDrafts = {
  /** What was begun; words about one household are never offered for another. */
  read(householdId?: string): VisitDraft {
    const kept = recall<VisitDraft>(key())
    return kept && (householdId === undefined || kept.householdId === householdId) ? kept : emptyVisit(householdId)
  },
  write: (draft: VisitDraft) => remember(key(), draft),
  clear: () => forget(key()),
}

/** As it is sent. */
export function visitInput({ kind, day, words, nextVisitDay, commandId }: VisitDraft): RecordVisitInput {
  return { kind, day, words: words.trim() || undefined, nextVisitDay, commandId }
}
