import type { IssueEventInput } from '@shared/issues'
import { atLocal, localDay, minuteMs } from '../../src/calendar/local-time'
import type { SceneName } from './photo-scenes'

export interface PhotoWish {
  scene: SceneName
  after?: boolean
  turn?: number
}

/** Who acts: the author, the contact member of the author's household, the steward of the gate, or somebody of the offices. */
export type Actor = 'author' | 'contact' | 'steward' | 'property' | 'staff' | 'secretary'

/** An event without what is only known while seeding. */
type Told<E> = E extends { event: string } ? Omit<E, 'commandId' | 'photoIds' | 'promisedAt' | 'targetId' | 'to'> : never

export type StoryStep = { at: Date } & (
  | { by: Actor; does: Told<IssueEventInput>; photos?: PhotoWish[]; promisedAt?: Date }
  | { by: Actor; comments: string }
  /** Staff lets neighbours see the photos. */
  | { releases: true }
  /** So many neighbours of the building. */
  | { meToos: number }
)

/** One issue with everything that happened to it, as it will be played through the API with the clock set back. */
export interface Story {
  key: string
  at: Date
  /** `3-2-302`; its first person says it. */
  home: string
  /** Where, if not in the dwelling: 楼道, 电梯. */
  spot?: string
  categoryKey: string
  words: string
  photos: PhotoWish[]
  urgent?: true
  anonymous?: true
  notMyContact?: true
  forHandlersOnly?: true
  steps: StoryStep[]
}

export const minutesAfter = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * minuteMs)

/** A time of an earlier day in Beijing. */
export function daysAgo(now: Date, days: number, hour: number, minute = 0): Date {
  const day = localDay(new Date(now.getTime() - days * 24 * 60 * minuteMs))
  return atLocal(day, hour * 60 + minute)
}
