import type { SendResult } from './channel'

export const jsonType = 'application/json; charset=utf-8'

/** What every channel promises. */
const usualTimeoutMs = 5000

/** Node's names for a connection that was never made. */
const neverConnected: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

/** An answer in JSON, or what sending came to without one. */
export type Posted = { json: unknown } | { failed: SendResult }

/** Sends text that is JSON and reads JSON. Nothing of what is asked or answered is logged: both carry secrets. */
export async function postJson(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
  timeoutMs: number = usualTimeoutMs,
): Promise<Posted> {
  const init: RequestInit = { method: 'POST', redirect: 'error', headers: { 'content-type': jsonType, ...headers }, body }
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })
    return { json: JSON.parse(await response.text()) }
  } catch (error) {
    return { failed: { result: maybeSent(error) ? 'unknown' : 'failed', why: 'unreachable' } }
  }
}

/** Whoever took the connection may have taken the message as well. */
const maybeSent = (error: unknown): boolean => !neverConnected.includes((error as { cause?: { code?: unknown } }).cause?.code)
