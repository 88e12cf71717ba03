import {
  type ContentSuggestion,
  type ContentVerdict,
  type MediaCheck,
  type SubscribeMessage,
  type SubscribeTemplate,
  type TextCheck,
  WechatClient,
  type WechatPhone,
  type WechatSession,
} from '../wechat.client'
import { WechatError } from '../wechat.errors'

/** In memory: codes are put in by the test and work once; texts get `textVerdict`; what was sent or submitted can be read. */
export class FakeWechatClient extends WechatClient {
  readonly loginCodes = new Map<string, string>()
  readonly phoneCodes = new Map<string, { openid: string; number: string }>()
  readonly sent: SubscribeMessage[] = []
  readonly submittedMedia: (MediaCheck & { traceId: string })[] = []
  templates: SubscribeTemplate[] = []
  textVerdict: ContentSuggestion = 'pass'
  /** Thrown by the next call, once. */
  nextError?: WechatError
  private readonly usedLoginCodes = new Set<string>()

  async code2Session(code: string): Promise<WechatSession> {
    this.failIfAsked()
    const openid = this.loginCodes.get(code)
    if (!openid) throw WechatError.fromCode('/sns/jscode2session', 40029, 'invalid code')
    if (this.usedLoginCodes.has(code)) throw WechatError.fromCode('/sns/jscode2session', 40163, 'code been used')
    this.usedLoginCodes.add(code)
    return { openid, sessionKey: `key of ${openid}` }
  }

  async getPhoneNumber(code: string, openid?: string): Promise<WechatPhone> {
    this.failIfAsked()
    const path = '/wxa/business/getuserphonenumber'
    const phone = this.phoneCodes.get(code)
    if (!phone) throw WechatError.fromCode(path, 40029, 'invalid code')
    if (openid && openid !== phone.openid) throw WechatError.fromCode(path, 40003, 'invalid openid')
    this.phoneCodes.delete(code)
    return { number: phone.number, countryCode: '86' }
  }

  async msgSecCheck(_check: TextCheck): Promise<ContentVerdict> {
    this.failIfAsked()
    return { suggest: this.textVerdict, label: this.textVerdict === 'pass' ? 100 : 21000, traceId: 'trace-text' }
  }

  async mediaCheckAsync(check: MediaCheck): Promise<string> {
    this.failIfAsked()
    const traceId = `trace-${this.submittedMedia.length + 1}`
    this.submittedMedia.push({ ...check, traceId })
    return traceId
  }

  async getWxacodeUnlimit(): Promise<Buffer> {
    this.failIfAsked()
    return Buffer.from('picture')
  }

  async sendSubscribeMessage(message: SubscribeMessage): Promise<string> {
    this.failIfAsked()
    this.sent.push(message)
    return String(this.sent.length)
  }

  async listTemplates(): Promise<SubscribeTemplate[]> {
    this.failIfAsked()
    return this.templates
  }

  private failIfAsked(): void {
    const error = this.nextError
    this.nextError = undefined
    if (error) throw error
  }
}
