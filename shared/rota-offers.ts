import * as z from 'zod/mini'
import { id, requestId } from './ids'
import { rotaMonth, shiftId } from './rota'
import type { DutyPost } from './seats'

/** A month holds at most so many that are open. */
export const maxOpenOffers = 60

/** Days. */
export const longestOwnLeave = 62

/** Of one person in one month. */
export const maxOwnWishes = 10

/** 串班 (one of mine for one of yours), 代班 (you for me), 顶班 (whoever of the pool for me). */
export type RotaOfferKind = 'swap' | 'takeOver' | 'cover'

/**
 * POST /communities/:communityId/rota/:month/offers → RotaOffersView: about a shift of mine in a published month. It is mine until
 * somebody agrees.
 * @throws ROTA_SHIFT_NOT_FOUND, ROTA_SHIFT_NOT_YOURS, ROTA_SHIFT_OVER, ROTA_SHIFT_BEGUN, ROTA_OFFER_SELF, ROTA_OFFER_PERSON_GONE, ROTA_SWAP_OTHER_MONTH,
 * ROTA_OFFER_REFUSED saying why, ROTA_OFFERS_FULL
 */
export const offerShiftInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('swap'), shiftId, forShiftId: shiftId, commandId: requestId }),
  z.object({ kind: z.literal('takeOver'), shiftId, personId: id, commandId: requestId }),
  z.object({ kind: z.literal('cover'), shiftId, commandId: requestId }),
])
export type OfferShiftInput = z.infer<typeof offerShiftInput>

/** What is wanted, before it is a command. */
export type WantedOffer<Input = OfferShiftInput> = Input extends unknown ? Omit<Input, 'commandId'> : never

export const offerParam = z.object({ communityId: id, month: rotaMonth, offerId: id })

/**
 * POST …/offers/:offerId/accept, …/decline, …/withdraw → RotaOffersView. Exactly one accepts.
 * @throws ROTA_OFFER_GONE, ROTA_OFFER_TAKEN naming who, ROTA_OFFER_NOT_YOURS, ROTA_OFFER_REFUSED saying why
 */
export const answerOfferInput = z.object({ commandId: requestId })
export type AnswerOfferInput = z.infer<typeof answerOfferInput>

/** GET /my-rota-offers: what is open that I asked, that I was asked, and what my pools were asked; the next shift first. */
export interface RotaOffersView {
  items: RotaOfferView[]
}

export interface RotaOfferView {
  id: string
  communityId: string
  month: string
  kind: RotaOfferKind
  /** What I may do: withdraw my own, agree to or decline what I was asked, agree to what the pool was asked. */
  part: 'mine' | 'asked' | 'pool'
  /** Whose shift it is. */
  by: RotaOfferPerson
  /** Absent: everybody of the pool. */
  to?: RotaOfferPerson
  shift: OfferedShiftView
  /** 串班: what is wanted in return. */
  forShift?: OfferedShiftView
  /** Begins within 24 hours. */
  urgent: boolean
}

export interface RotaOfferPerson {
  personId: string
  name: string
}

export interface OfferedShiftView {
  id: string
  day: string
  post: DutyPost
  postName: string
  name: string
  from: string
  to: string
}

/** GET /communities/:communityId/rota/:month/offers/choices?shiftId=: with whom a shift of mine may change hands. @throws as offering */
export const offerChoicesQuery = z.object({ shiftId })
export type OfferChoicesQuery = z.infer<typeof offerChoicesQuery>

export interface RotaOfferChoices {
  shift: OfferedShiftView
  /** Running: only 顶班 is left. */
  begun: boolean
  /** Who could take it over. */
  takeOver: RotaOfferPerson[]
  /** Who could give one of theirs for it, in order of time. */
  swaps: { person: RotaOfferPerson; shifts: OfferedShiftView[] }[]
  /** So many of the pool cannot take it over. */
  others: number
}

/**
 * POST /communities/:communityId/rota-leave → MyRotaLeaveView: my own, whole days. A shift in it stays mine until somebody takes it.
 * @throws ROTA_LEAVE_NEEDS_COVER with `shifts: OfferedShiftView[]`, ROTA_LEAVE_REVERSED, ROTA_LEAVE_OUT_OF_RANGE, ROTA_NOT_IN_POOL,
 * ROTA_LIST_FULL, ROTA_OFFERS_FULL
 */
export const askLeaveInput = z.object({
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  /** Offers every shift in it to its pool. */
  askCover: z.boolean(),
  commandId: requestId,
})
export type AskLeaveInput = z.infer<typeof askLeaveInput>

/** POST /communities/:communityId/rota-leave/end → MyRotaLeaveView. What was asked for its sake falls away. */
export const endLeaveInput = z.object({ firstDay: z.iso.date(), commandId: requestId })
export type EndLeaveInput = z.infer<typeof endLeaveInput>

/**
 * PUT /communities/:communityId/rota/:month/my-wish → MyRotaLeaveView. null takes it back.
 * @throws ROTA_WISH_TOO_LATE, ROTA_WISHES_FULL, ROTA_NOT_IN_POOL, ROTA_MONTH_OUT_OF_RANGE, BAD_INPUT
 */
export const ownWishInput = z.object({ day: z.iso.date(), wish: z.nullable(z.enum(['want', 'avoid'])), commandId: requestId })
export type OwnWishInput = z.infer<typeof ownWishInput>

/** GET /communities/:communityId/rota-leave: my leave that is not over, and my wishes for months not published yet. */
export interface MyRotaLeaveView {
  communityId: string
  leaves: MyLeaveView[]
  wishes: { day: string; wish: 'want' | 'avoid' }[]
  /** The first month one may still wish for. */
  wishesFrom: string
}

export interface MyLeaveView {
  firstDay: string
  lastDay: string
  /** Of published months, not over. */
  shifts: LeaveShiftView[]
}

export interface LeaveShiftView extends OfferedShiftView {
  /** Absent: still mine. */
  takenBy?: string
  /** Somebody is asked. */
  asked: boolean
}
