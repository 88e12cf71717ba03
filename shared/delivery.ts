import * as z from 'zod/mini'
import type { ChannelName, Purpose, UnreachedWhy } from './channels'
import { cursor, id } from './ids'

/** One try on one channel. */
export interface AttemptView {
  channel: ChannelName
  /** From 1; an urgent request is tried again until somebody acknowledges. */
  round: number
  at: string
  /** `unknown`: the process died while sending, or the other side did not answer. */
  result: 'accepted' | 'refused' | 'failed' | 'unavailable' | 'unknown'
  why?: UnreachedWhy
}

/**
 * `waiting` for its time (quiet hours, another round) · `accepted` by a channel · `inboxOnly`: no channel took it ·
 * `answered`: no longer true before it was sent · `read` in the inbox before it was sent · `gone`: the person left ·
 * `joined`: told together with an earlier one · `unknown`: a process died while sending.
 */
export const deliveryStates = ['waiting', 'accepted', 'inboxOnly', 'answered', 'read', 'gone', 'joined', 'unknown'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** One notification and what became of it. */
export interface DeliveryView {
  id: string
  /** Full for the person's office (audited by the list's reading); 值班室群 for the duty room. */
  to: string
  purpose?: Purpose
  title: string
  body: string
  urgent: boolean
  at: string
  readAt?: string
  state: DeliveryState
  /** When it is tried next. */
  nextAt?: string
  attempts: AttemptView[]
  /** How many notifications this one's message told together. */
  together?: number
}

/** GET /communities/:communityId/deliveries — Page<DeliveryView>, newest first. */
export const deliveriesQuery = z.object({
  filter: z._default(z.enum(['all', 'urgent', 'missed']), 'all'),
  cursor: z.optional(cursor),
})
export type DeliveriesQuery = z.infer<typeof deliveriesQuery>

/** GET /communities/:communityId/deliveries/:id — DeliveryView: one that is followed on its way. @throws DELIVERY_NOT_FOUND */
export const deliveryParam = z.object({ communityId: id, id })

/** Whether a channel can reach somebody now. */
export interface ReachView {
  channel: ChannelName
  reaches: boolean
  why?: UnreachedWhy
}

/** GET /communities/:communityId/wake-ups — people with a task who no channel wakes first, each with the reasons. */
export interface WakeUpsView {
  people: {
    personId: string
    name: string
    /** 3号楼2单元楼门长, 值班员 … */
    role: string
    reaches: ReachView[]
  }[]
  /** How many people with a task a channel wakes. */
  awakeCount: number
  /** Channels of this deployment that are connected. */
  connected: ChannelName[]
}

/** GET /me/reminders */
export interface MyRemindersView {
  /** The purposes that matter to this person, the most pressing first. */
  purposes: {
    purpose: Purpose
    /** Asked for by wx.requestSubscribeMessage; absent: the deployment has none. */
    templateId?: string
    kind?: 'oneTime' | 'longTerm'
    /** Messages that may still be sent; a long-term one that is on has no end. */
    left?: number
    on: boolean
  }[]
  reaches: ReachView[]
}

/** To one person, in one hour. */
export const testMessagesPerHour = 5

/**
 * POST /me/test-message and POST /communities/:communityId/people/:personId/test-message — DeliveryView, before anything is sent;
 * GET /me/deliveries/:id follows the first, the community's deliveries the other.
 * @throws TEST_MESSAGES_FULL, TEST_PERSON_NOT_FOUND, TEST_WITHOUT_COMMUNITY
 */
export const personParam = z.object({ communityId: id, personId: id })
export type PersonParam = z.infer<typeof personParam>
