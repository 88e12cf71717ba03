import { wasNeverConnected } from '../../core/never-connected'
import type { SendResult } from './channel'

export const jsonType = 'application/json; charset=utf-8'

/** What every channel promises. */
const usualTimeoutMs = 5000

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
    return {
      failed: {
        // whoever took the connection may have taken the message as well
        result: wasNeverConnected(error) ? 'failed' : 'unknown',
        why: 'unreachable',
      },
    }
  }
}
