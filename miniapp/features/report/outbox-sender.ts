import type { CreateIssueInput, IssueView } from '@shared/issues'
import { ApiError } from '@/lib/api-error'
import { type DraftPhoto, outbox, type PendingReport, type ReportDraft } from '@/lib/drafts'
import { http } from '@/lib/http'
import { uploadPhoto } from '@/lib/upload'

/** Photos that are on the server; those that are not yet go up now. @throws ApiError */
async function photoIds(photos: DraftPhoto[]): Promise<string[]> {
  const ids: string[] = []
  for (const photo of photos) ids.push((photo.uploaded ?? (await uploadPhoto(photo.path))).id)
  return ids
}

/** What the server is sent for a draft. */
function issueInput(draft: ReportDraft, gateId: string, categoryKey: string, ids: string[]): CreateIssueInput {
  return {
    clientRequestId: draft.clientRequestId,
    words: draft.words.trim(),
    photoIds: ids,
    place: { gateId, householdId: draft.householdId, spot: draft.spot },
    categoryKey,
    urgentAnswer: draft.urgentAnswer,
    visibility: draft.visibility,
    anonymous: draft.anonymous,
    notMyContact: draft.notMyContact,
  }
}

/** Sends one report; the same report sent twice is one issue. @throws ApiError */
export async function sendReport({ draft, categoryKey }: PendingReport): Promise<IssueView> {
  const ids = await photoIds(draft.photos)
  return http.post<IssueView>('/issues', issueInput(draft, draft.gateId ?? '', categoryKey, ids))
}

let sending = false

/**
 * Sends what waits on this phone, oldest first; stops where the network does.
 * @returns how many arrived
 */
export async function sendOutbox(person: string): Promise<number> {
  if (sending) return 0
  sending = true
  let sent = 0
  try {
    for (const report of outbox.list(person)) {
      await sendReport(report)
      outbox.remove(person, report.draft.clientRequestId)
      sent += 1
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  } finally {
    sending = false
  }
  return sent
}
