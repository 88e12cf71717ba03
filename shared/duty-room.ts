import * as z from 'zod/mini'

/** PUT /communities/:communityId/duty-room — the address of the group's robot as WeCom shows it, or the key alone. @throws DUTY_ROOM_ADDRESS_WRONG */
export const dutyRoomInput = z.object({ address: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)) })
export type DutyRoomInput = z.infer<typeof dutyRoomInput>

/** GET /communities/:communityId/duty-room — never the key itself: whoever has it can write into the group. */
export interface DutyRoomView {
  /** False: this deployment tells no group, whatever a community sets. */
  connected: boolean
  /** Absent: the community has set none. */
  set?: {
    at: string
    /** 陈晓雯; absent: somebody who is not in the roster. */
    by?: string
    lastFour: string
  }
}

/** POST /communities/:communityId/duty-room/test @throws DUTY_ROOM_NOT_SET */
export interface DutyRoomTestView {
  sent: boolean
  /** What to look at next. */
  words: string
}

const webhookPath = '/cgi-bin/webhook/send'
const key = /^[0-9a-zA-Z-]{16,64}$/

/** The key in what somebody pasted; undefined: it is neither an address of WeCom's robots nor a key. */
export function dutyRoomKey(address: string): string | undefined {
  const pasted = address.trim()
  const found = /^https?:\/\//.test(pasted) ? keyInUrl(pasted) : pasted
  return found !== undefined && key.test(found) ? found : undefined
}

function keyInUrl(address: string): string | undefined {
  const [, host, path, query] = /^https:\/\/([^/?#]+)([^?#]*)\?([^#]*)/.exec(address) ?? []
  if (host !== 'qyapi.weixin.qq.com' || path !== webhookPath) return undefined
  return query
    ?.split('&')
    .find((pair) => pair.startsWith('key='))
    ?.slice('key='.length)
}
