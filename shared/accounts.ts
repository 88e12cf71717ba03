import * as z from 'zod/mini'
import type { CommunityRef, GateRef } from './areas'
import { type Page, requestId } from './ids'
import type { ResidencyView } from './residencies'
import type { AppointedRole } from './roles'
import { typedWords } from './words'

/** POST /sessions — a wx.login code. */
export const signInInput = z.object({ code: z.string().check(z.minLength(1), z.maxLength(256)) })
export type SignInInput = z.infer<typeof signInInput>

/** Answer of POST /sessions and of a confirmed desk code. */
export interface SessionView {
  token: string
  expiresAt: string
}

/** GET /sessions — where I am signed in. */
export type DeviceList = Page<DeviceView>

export interface DeviceView {
  id: string
  device: 'phone' | 'desk'
  deskName?: string
  createdAt: string
  expiresAt: string
  /** The one that asks. */
  current: boolean
}

/** POST /me/phone — the code of WeChat's phone button. */
export const bindPhoneInput = z.object({ code: z.string().check(z.minLength(1), z.maxLength(256)) })
export type BindPhoneInput = z.infer<typeof bindPhoneInput>

export interface BoundPhoneView {
  maskedPhone: string
}

/** PATCH /me/people/:id/consent — may residents see my own number? */
export const phoneConsentInput = z.object({ showPhone: z.boolean() })
export type PhoneConsentInput = z.infer<typeof phoneConsentInput>

export interface AppointmentView {
  role: AppointedRole
  areaId: string
  /** 3号楼2单元, 通瑞嘉苑社区 */
  areaName: string
  communityId: string
}

/** GET /me */
export interface MeView {
  accountId: string
  /** From the roster when linked, otherwise absent: WeChat gives no names. */
  name?: string
  maskedPhone?: string
  phoneVerified: boolean
  /** Signed in on a desk or on the phone. */
  device: 'phone' | 'desk'
  /** People of the roster this account is linked to (same verified phone). */
  people: { personId: string; communityId: string; kind: 'resident' | 'partyMember' | 'staff'; showPhone: boolean }[]
  appointments: AppointmentView[]
  /** Households this account's person is the contact member of. */
  contactHouseholds: number
  residencies: ResidencyView[]
}

/** GET /me/counts — numbers on 我的, on the tab bar and beside 住户申请. */
export interface MyCountsView {
  /** My own issues: in hand, waiting for my word, solved. */
  open: number
  toConfirm: number
  solved: number
  /** Residency requests I may decide. */
  toDecide: number
  unread: number
}

/** POST /desk-codes — public: a desk asks to be signed in. */
export const createDeskCodeInput = z.object({ deskName: typedWords(30) })
export type CreateDeskCodeInput = z.infer<typeof createDeskCodeInput>

/** Answer of POST /desk-codes. `secret` stays in that browser; `qrText` goes on the screen. */
export interface DeskCodeView {
  id: string
  secret: string
  /** Two digits, the same on both screens. */
  number: string
  qrText: string
  expiresAt: string
}

/** POST /desk-codes/:id/claim — public, by the browser that asked. */
export const claimDeskCodeInput = z.object({ secret: z.string().check(z.minLength(20), z.maxLength(100)) })
export type ClaimDeskCodeInput = z.infer<typeof claimDeskCodeInput>
export type DeskCodeClaim = { state: 'waiting' | 'scanned' | 'refused' } | { state: 'confirmed'; session: SessionView }

/** GET /desk-codes/:id — the phone's sheet before confirming; looking marks it scanned. */
export interface DeskCodePhoneView {
  id: string
  deskName: string
  number: string
  expiresAt: string
  sessionUntil: string
  community?: CommunityRef
}

/** POST /desk-codes/:id/confirm */
export const confirmDeskCodeInput = z.object({ number: z.string().check(z.regex(/^\d{2}$/)), agree: z.boolean() })
export type ConfirmDeskCodeInput = z.infer<typeof confirmDeskCodeInput>

/** GET /home — top of 楼里 for the gate of my first verified household. */
export interface HomeView {
  gate?: GateRef
  community?: CommunityRef
  verified: boolean
  residency?: ResidencyView
  contact?: ContactView
  duty: DutyView
}

/** A person one may call. `phone` is there only with recorded consent, and not on leave; else `deskPhone` is called and said so. */
export interface ContactView {
  /** Absent as long as nobody was found. */
  name?: string
  /** 住本单元 501，联系咱们 8 户 · 请假中，正在换人 · 正在给您找联户党员 */
  line: string
  phone?: string
  deskPhone: string
}

export interface DutyView {
  /** 物业 王建国; absent when nobody is known to be on duty. */
  name?: string
  post?: string
  until?: string
  deskPhone: string
}

/** Demo only (GET /demo/personas): seeded people one may sign in as. */
export interface PersonaView {
  openid: string
  name: string
  role: string
  line: string
  tryThis: string
  path: string
}

export const commandIdOnly = z.object({ commandId: requestId })
export type CommandIdOnly = z.infer<typeof commandIdOnly>
