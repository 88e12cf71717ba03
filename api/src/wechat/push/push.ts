import { timingSafeEqual } from 'node:crypto'
import { decrypt, getSignature } from '@wecom/crypto'
import * as z from 'zod/mini'
import { parseWechatJson } from '../parse-json'
import type { WechatSettings } from '../wechat.settings'

/** Query of a 消息推送 request. */
export interface PushQuery {
  signature?: string
  timestamp?: string
  nonce?: string
  /** Only on the check of the URL (GET). */
  echostr?: string
  /** `aes` in safe mode. */
  encrypt_type?: string
  msg_signature?: string
}

export type PushSettings = Pick<WechatSettings, 'appId' | 'pushToken' | 'pushAesKey'>

/** A request that did not come from WeChat or cannot be read; answer it 403 and do nothing. */
export class PushRejected extends Error {}

const Event = z.looseObject({
  FromUserName: z.string(),
  CreateTime: z.coerce.number(),
  MsgType: z.string(),
  Event: z.optional(z.string()),
})

/** A pushed event; everything beyond the common fields as WeChat wrote it, large ids as decimal strings. */
export type PushEvent = z.output<typeof Event>

const Sealed = z.object({ Encrypt: z.string() })

/** WeChat gives up after three more tries, some seconds apart. */
const maxAgeS = 3600

const ContainerCheck = z.strictObject({ action: z.literal('CheckContainerPath') })

/** The check made when the push URL is saved: what to answer verbatim. Throws PushRejected. */
export function answerUrlCheck(settings: PushSettings, query: PushQuery): string {
  requireSignature(settings.pushToken, query, '', query.signature)
  return query.echostr ?? ''
}

/**
 * Opens a pushed POST. JSON must be chosen in the platform's settings; with an AES key in ours only safe mode is accepted, whose
 * `msg_signature` covers the content while plain mode's `signature` does not.
 * Pushes repeat: use `pushKey` to act once. Throws PushRejected.
 */
export function openPush(settings: PushSettings, query: PushQuery, body: string): PushEvent {
  if (body.trimStart().startsWith('<')) throw new PushRejected('XML: choose JSON at 消息推送')
  if (!settings.pushAesKey) {
    requireSignature(settings.pushToken, query, '', query.signature)
    return read(Event, body)
  }
  if (query.encrypt_type !== 'aes') throw new PushRejected('not encrypted')
  const { Encrypt } = read(Sealed, body)
  requireSignature(settings.pushToken, query, Encrypt, query.msg_signature)
  return read(Event, unseal(settings.pushAesKey, settings.appId, Encrypt))
}

/** Opens what Cloud Run hands on, unsigned; undefined: it only asks whether the path exists. Throws PushRejected. */
export function openInternalPush(body: string): PushEvent | undefined {
  return ContainerCheck.safeParse(parse(body)).success ? undefined : read(Event, body)
}

/** Whoever recorded a push could play it again for ever: its timestamp is signed, and an hour old is too old. Throws PushRejected. */
export function requireRecent({ timestamp }: PushQuery, now: Date): void {
  const ageS = now.getTime() / 1000 - Number(timestamp)
  if (!(ageS <= maxAgeS)) throw new PushRejected('older than an hour')
}

/** The same for every delivery of one event: WeChat tries up to 4 times, and answered pushes may come again too. */
export function pushKey(event: PushEvent): string {
  const id = event.MsgId ?? event.trace_id ?? JSON.stringify(event.List ?? '')
  return [event.FromUserName, event.CreateTime, event.Event ?? event.MsgType, id].join(' ')
}

/** Entries of an event's `List`: WeChat sends an object for one, an array for several. */
export function pushList(event: PushEvent): unknown[] {
  const list = event.List
  if (list === undefined) return []
  return Array.isArray(list) ? list : [list]
}

function requireSignature(token: string, query: PushQuery, sealed: string, given: string | undefined): void {
  const expected = Buffer.from(getSignature(token, query.timestamp ?? '', query.nonce ?? '', sealed))
  const actual = Buffer.from(given ?? '')
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw new PushRejected('wrong signature')
}

function unseal(aesKey: string, appId: string, sealed: string): string {
  const { message, id } = decryptOrReject(aesKey, sealed)
  if (id !== appId) throw new PushRejected('for another app')
  return message
}

function decryptOrReject(aesKey: string, sealed: string): { message: string; id: string } {
  try {
    return decrypt(aesKey, sealed)
  } catch {
    throw new PushRejected('cannot be decrypted')
  }
}

function read<Schema extends z.ZodMiniType>(schema: Schema, text: string): z.output<Schema> {
  const parsed = schema.safeParse(parse(text))
  if (!parsed.success) throw new PushRejected('unexpected shape')
  return parsed.data
}

function parse(text: string): unknown {
  try {
    return parseWechatJson(text)
  } catch {
    throw new PushRejected('not JSON')
  }
}
