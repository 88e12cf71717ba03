import { randomBytes } from 'node:crypto'
import { PlatformError } from '../platform-error'

export type CodeKind = 'login' | 'phone'

/** wx.login and getPhoneNumber codes: "5 分钟有效,仅可使用一次". */
export const CODE_LIFETIME_MS = 300_000

interface Code {
  kind: CodeKind
  openid: string
  issuedAt: number
  used: boolean
}

export class CodeStore {
  private readonly codes = new Map<string, Code>()

  constructor(private readonly clock: { now(): Date }) {}

  issue(kind: CodeKind, openid: string): string {
    const now = this.clock.now().getTime()
    for (const [code, entry] of this.codes) if (now - entry.issuedAt > 2 * CODE_LIFETIME_MS) this.codes.delete(code)
    const code = `0${randomBytes(24).toString('base64url').slice(0, 31)}`
    this.codes.set(code, { kind, openid, issuedAt: now, used: false })
    return code
  }

  /**
   * Uses the code up and answers its openid. 40029 for a code that is unknown, expired or of the other kind;
   * a login code used before answers 40163, a phone code used before 40029.
   */
  redeem(kind: CodeKind, value: string, expectedOpenid?: string): string {
    const code = this.codes.get(value)
    if (!code || code.kind !== kind) throw new PlatformError(40029)
    if (code.used) throw new PlatformError(kind === 'login' ? 40163 : 40029)
    if (this.clock.now().getTime() - code.issuedAt >= CODE_LIFETIME_MS) throw new PlatformError(40029)
    if (expectedOpenid && expectedOpenid !== code.openid) throw new PlatformError(40003)
    code.used = true
    return code.openid
  }
}
