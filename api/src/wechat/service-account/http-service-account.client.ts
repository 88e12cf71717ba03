import * as z from 'zod/mini'
import { AccessToken } from '../access-token'
import { callWithToken } from '../call-with-token'
import { readAs, type WechatCall, WechatHttp } from '../wechat-http'
import { type Follower, ServiceAccountClient, type TemplateMessage } from './service-account.client'

export interface ServiceAccountSettings {
  /** Without a trailing slash. */
  baseUrl: string
  appId: string
  appSecret: string
  /** Of the mini program that its messages open. */
  miniProgramAppId: string
}

const Sent = z.object({ msgid: z.union([z.string(), z.number()]) })
const Followers = z.object({
  data: z.optional(z.object({ openid: z.array(z.string()) })),
  next_openid: z.optional(z.string()),
})
const Described = z.object({
  user_info_list: z.array(z.object({ subscribe: z.coerce.number(), openid: z.string(), unionid: z.optional(z.string()) })),
})

export class HttpServiceAccountClient extends ServiceAccountClient {
  private readonly tokens: AccessToken

  constructor(
    private readonly settings: ServiceAccountSettings,
    clock: { now(): Date },
    private readonly http = new WechatHttp(settings.baseUrl),
  ) {
    super()
    this.tokens = new AccessToken(http, settings, clock)
  }

  async sendTemplateMessage({ openid, templateId, data, page, clientMsgId }: TemplateMessage): Promise<string> {
    const body = {
      touser: openid,
      template_id: templateId,
      miniprogram: { appid: this.settings.miniProgramAppId, pagepath: page },
      client_msg_id: clientMsgId,
      data: Object.fromEntries(Object.entries(data).map(([keyword, value]) => [keyword, { value }])),
    }
    return String((await this.ask(Sent, { method: 'POST', path: '/cgi-bin/message/template/send', body })).msgid)
  }

  async listFollowers(after?: string): Promise<{ openids: string[]; next?: string }> {
    const query: Record<string, string> = after ? { next_openid: after } : {}
    const { data, next_openid } = await this.ask(Followers, { method: 'GET', path: '/cgi-bin/user/get', query })
    return { openids: data?.openid ?? [], ...(next_openid ? { next: next_openid } : {}) }
  }

  async describeFollowers(openids: readonly string[]): Promise<Follower[]> {
    const body = { user_list: openids.map((openid) => ({ openid, lang: 'zh_CN' })) }
    const { user_info_list } = await this.ask(Described, { method: 'POST', path: '/cgi-bin/user/info/batchget', body })
    return user_info_list.filter(({ subscribe }) => subscribe === 1).map(({ openid, unionid }) => ({ openid, unionid }))
  }

  private async ask<Schema extends z.ZodMiniType>(schema: Schema, call: WechatCall): Promise<z.output<Schema>> {
    const answer = await callWithToken(this.http, this.tokens, call)
    return readAs(call.path, schema, 'json' in answer ? answer.json : undefined)
  }
}
