import type * as z from 'zod/mini'
import { AccessToken } from './access-token'
import { callWithToken } from './call-with-token'
import { SerialByKey } from './serial-by-key'
import { realPause, tryAgain } from './try-again'
import {
  type ContentVerdict,
  type MediaCheck,
  type MiniProgramCode,
  type SubscribeMessage,
  type SubscribeTemplate,
  type TextCheck,
  WechatClient,
  type WechatPhone,
  type WechatSession,
} from './wechat.client'
import { WechatError } from './wechat.errors'
import type { WechatSettings } from './wechat.settings'
import { MediaCheckAnswer, PhoneAnswer, SendAnswer, SessionAnswer, TemplatesAnswer, TextCheckAnswer } from './wechat-answers'
import { readAs, type WechatAnswer, type WechatCall, WechatHttp } from './wechat-http'

const MEDIA_TYPES = { audio: 1, image: 2 } as const
/** Version 1 of both content checks stopped being updated in 2021. */
const CHECK_VERSION = 2

/** Other processes send to the same person too (43108). */
const SEND_TRIES = 3
/** What may be asked twice without doing anything twice is asked once more when WeChat is busy (-1). */
const ASK_TRIES = 2
/** Somebody waits to be woken, and other channels wait for the answer. */
const SEND_TIMEOUT_MS = 3000
const IMAGE_TIMEOUT_MS = 10_000

export class HttpWechatClient extends WechatClient {
  private readonly sends = new SerialByKey()
  private readonly token: AccessToken

  constructor(
    private readonly settings: WechatSettings,
    clock: { now(): Date },
    private readonly http = new WechatHttp(settings.baseUrl),
    private readonly pause = realPause,
  ) {
    super()
    this.token = new AccessToken(http, settings, clock)
  }

  async code2Session(code: string): Promise<WechatSession> {
    const { appId, appSecret } = this.settings
    const query = { appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' }
    const path = '/sns/jscode2session'
    const answer = readJson(path, SessionAnswer, await this.http.call({ method: 'GET', path, query }))
    return { openid: answer.openid, sessionKey: answer.session_key, unionid: answer.unionid || undefined }
  }

  async getPhoneNumber(code: string, openid?: string): Promise<WechatPhone> {
    const { phone_info: phone } = await this.post('/wxa/business/getuserphonenumber', { code, openid }, PhoneAnswer)
    return { number: phone.purePhoneNumber, countryCode: phone.countryCode }
  }

  async msgSecCheck({ content, openid, scene }: TextCheck): Promise<ContentVerdict> {
    const body = { content, openid, scene, version: CHECK_VERSION }
    const answer = await this.askTwice(() => this.post('/wxa/msg_sec_check', body, TextCheckAnswer))
    return { ...answer.result, traceId: answer.trace_id }
  }

  async mediaCheckAsync({ url, kind, openid, scene }: MediaCheck): Promise<string> {
    const body = { media_url: url, media_type: MEDIA_TYPES[kind], openid, scene, version: CHECK_VERSION }
    return (await this.post('/wxa/media_check_async', body, MediaCheckAnswer)).trace_id
  }

  async getWxacodeUnlimit({ scene, page, checkPath, envVersion, widthPx }: MiniProgramCode): Promise<Buffer> {
    const path = '/wxa/getwxacodeunlimit'
    const body = { scene, page, check_path: checkPath, env_version: envVersion, width: widthPx }
    const answer = await this.askTwice(() => this.callWithToken({ method: 'POST', path, body, timeoutMs: IMAGE_TIMEOUT_MS }))
    if (!('image' in answer)) throw WechatError.unreachable(path, 'answer is not an image')
    return answer.image
  }

  sendSubscribeMessage({ openid, templateId, page, data, state }: SubscribeMessage): Promise<string | undefined> {
    const values = Object.fromEntries(Object.entries(data).map(([keyword, value]) => [keyword, { value }]))
    const body = { touser: openid, template_id: templateId, page, data: values, miniprogram_state: state, lang: 'zh_CN' }
    const send = () => this.post('/cgi-bin/message/subscribe/send', body, SendAnswer, SEND_TIMEOUT_MS)
    return this.sends.run(openid, async () => (await tryAgain(send, 'concurrentSend', SEND_TRIES, this.pause)).msgid ?? undefined)
  }

  async listTemplates(): Promise<SubscribeTemplate[]> {
    const path = '/wxaapi/newtmpl/gettemplate'
    const answer = await this.askTwice(() => this.callWithToken({ method: 'GET', path }))
    return readJson(path, TemplatesAnswer, answer).data ?? []
  }

  private askTwice<Result>(ask: () => Promise<Result>): Promise<Result> {
    return tryAgain(ask, 'busy', ASK_TRIES, this.pause)
  }

  private async post<Schema extends z.ZodMiniType>(
    path: string,
    body: Readonly<Record<string, unknown>>,
    schema: Schema,
    timeoutMs?: number,
  ): Promise<z.output<Schema>> {
    return readJson(path, schema, await this.callWithToken({ method: 'POST', path, body, timeoutMs }))
  }

  private async callWithToken(call: WechatCall): Promise<WechatAnswer> {
    return this.settings.tokenStrategy === 'none' ? this.http.call(call) : callWithToken(this.http, this.token, call)
  }
}

function readJson<Schema extends z.ZodMiniType>(path: string, schema: Schema, answer: WechatAnswer): z.output<Schema> {
  return readAs(path, schema, 'json' in answer ? answer.json : undefined)
}
