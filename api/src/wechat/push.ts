import { timingSafeEqual } from 'node:crypto'
import { decrypt, getSignature } from '@wecom/crypto'
import * as z from 'zod/mini'
import { parseWechatJson } from './parse-json'
import type { WechatSettings } from './wechat.settings'

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
  CreateTime: z.number(),
  MsgType: z.string(),
  Event: z.optional(z.string()),
})

/** A pushed event; everything beyond the common fields as WeChat wrote it, large ids as decimal strings. */
export type PushEvent = z.output<typeof Event>

const Sealed = z.object({ Encrypt: z.string() })

/** The check made when the push URL is saved: what to answer verbatim. Throws PushRejected. */
export function answerUrlCheck(settings: PushSettings, query: PushQuery): string {
  requireSignature(settings.pushToken, query, '', query.signature)
  return query.echostr ?? ''
}

/**
 * Opens a pushed POST. JSON must be chosen in the platform's settings (XML is rejected); with an AES key in the settings
 * only safe mode is accepted, whose `msg_signature` covers the content while plain mode's `signature` does not.
 * Pushes repeat: use `pushKey` to act once. Throws PushRejected.
 */
export function openPush(settings: PushSettings, query: PushQuery, body: string): PushEvent {
  if (!settings.pushAesKey) {
    requireSignature(settings.pushToken, query, '', query.signature)
    return read(Event, body)
  }
  if (query.encrypt_type !== 'aes') throw new PushRejected('not encrypted')
  const { Encrypt } = read(Sealed, body)
  requireSignature(settings.pushToken, query, Encrypt, query.msg_signature)
  return read(Event, unseal(settings.pushAesKey, settings.appId, Encrypt))
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
  let json: unknown
  try {
    json = parseWechatJson(text)
  } catch {
    throw new PushRejected('not JSON')
  }
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw new PushRejected('unexpected shape')
  return parsed.data
}
