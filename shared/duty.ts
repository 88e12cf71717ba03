import type { DayKind } from './calendar'
import type { RotaShiftView } from './rota'
import type { DutyPost } from './seats'

/** A community whose rota somebody reads, because of taking turns or for its office. */
export interface DutyPlaceView {
  communityId: string
  community: string
  /** Whose pools I am in; empty: I only keep the rota. */
  posts: DutyPost[]
}

/** GET /communities/:communityId/duty-weeks: five weeks from the Monday of this one, by what is published. */
export interface DutyWeeksView {
  /** 35, in order. `kind`: not as its weekday says, 休 or 班, and of which holiday. */
  days: { day: string; kind?: DayKind; name?: string }[]
  /** Those that begin on these days, in order of time. */
  shifts: RotaShiftView[]
}

/** GET /my-shifts/feed; POST makes a new address, and the one before works no more. */
export interface DutyFeedView {
  /** To be subscribed to; whoever knows it reads when I am on duty. Absent: none yet. */
  url?: string
}
