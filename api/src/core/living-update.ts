import type { PendingNotice } from './outbox'

/** The change rule's update: fields given as undefined are removed, those who must hear of it are pushed, the revision counts up. */
export function livingUpdate(fields: object, notices: readonly PendingNotice[], now: Date) {
  const entries = Object.entries(fields)
  const given = entries.filter(([, value]) => value !== undefined)
  const removed = entries.filter(([, value]) => value === undefined)
  return {
    $set: { ...Object.fromEntries(given), ...(notices.length > 0 ? { noticesDueAt: now } : {}) },
    ...(removed.length > 0 ? { $unset: Object.fromEntries(removed.map(([key]) => [key, 1 as const])) } : {}),
    ...(notices.length > 0 ? { $push: { pendingNotices: { $each: [...notices] } } } : {}),
    $inc: { rev: 1 },
  }
}
