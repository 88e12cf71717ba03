import type { Model, QueryFilter } from 'mongoose'
import type { PendingNotice, WithNotices } from './outbox'

/** A collection whose documents tell people something. */
export interface OutboxSource {
  /** The longest waiting first. */
  listDue(now: Date, limit: number): Promise<{ _id: string; communityId: string; pendingNotices: PendingNotice[] }[]>
  /** Removes notices whose notifications exist. The only write without rev (design §2). */
  settle(communityId: string, id: string, eventIds: string[]): Promise<void>
  /** Looks at it again at `until`; a change that tells something more brings it back at once. */
  putBack(communityId: string, id: string, until: Date): Promise<void>
}

interface Telling extends WithNotices {
  _id: string
  communityId: string
}

export function outboxSource<Doc extends Telling>(model: Model<Doc>): OutboxSource {
  return {
    async listDue(now, limit) {
      const filter: QueryFilter<Telling> = { noticesDueAt: { $lte: now } }
      return (model as unknown as Model<Telling>)
        .find(filter, { communityId: 1, pendingNotices: 1 })
        .sort({ noticesDueAt: 1 })
        .limit(limit)
        .lean()
    },
    async settle(communityId, id, eventIds) {
      const telling = model as unknown as Model<Telling>
      await telling.updateOne({ _id: id, communityId }, { $pull: { pendingNotices: { eventId: { $in: eventIds } } } })
      await telling.updateOne({ _id: id, communityId, pendingNotices: { $size: 0 } }, { $unset: { noticesDueAt: 1 } })
    },
    async putBack(communityId, id, until) {
      const telling = model as unknown as Model<Telling>
      await telling.updateOne({ _id: id, communityId, noticesDueAt: { $exists: true } }, { $set: { noticesDueAt: until } })
    },
  }
}
