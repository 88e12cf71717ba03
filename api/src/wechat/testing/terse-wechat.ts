import type { WechatClient } from '../wechat.client'
import { type Scripted, type ScriptedServer, type SeenRequest, scriptedServer } from './scripted-server'
import type { OtherSide } from './wechat-contract'

const SEND = '/cgi-bin/message/subscribe/send'
const text = (json: object): Buffer => Buffer.from(JSON.stringify(json))

/**
 * Answers written by hand from WeChat's pages, by somebody else's habits: numbers as text, errcode 0 on success, JSON as text/plain,
 * fields nobody asked for, pictures without a type, no message id.
 */
export async function terseWechat(clientOf: (baseUrl: string) => WechatClient): Promise<OtherSide & { server: ScriptedServer }> {
  const codes = new Set<string>()
  const used = new Set<string>()
  const failures = new Map<string, number>()
  let [credits, serial, token] = [0, 0, 1]

  const answers: Record<string, (request: SeenRequest) => Scripted> = {
    '/cgi-bin/stable_token': () => text({ access_token: `token-${token}`, expires_in: '7200', errcode: 0 }),
    '/sns/jscode2session': ({ query }) => {
      const code = query.get('js_code') ?? ''
      if (used.has(code)) return { errcode: 40163, errmsg: 'code been used, rid: 1-2-3' }
      if (!codes.has(code)) return { errcode: '40029', errmsg: 'invalid code, rid: 1-2-3' }
      used.add(code)
      return { errcode: 0, errmsg: 'ok', openid: 'oLi', session_key: 'key==', unionid: null, scope: 'x' }
    },
    '/wxa/business/getuserphonenumber': () => ({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: '+8613800000001',
        purePhoneNumber: '13800000001',
        countryCode: 86,
        watermark: { timestamp: 1, appid: 'x' },
      },
    }),
    '/wxa/msg_sec_check': ({ body }) => {
      const suggest = body.includes('违规') ? 'risky' : 'pass'
      return text({
        errcode: 0,
        errmsg: 'ok',
        result: { suggest, label: suggest === 'pass' ? '100' : '20006' },
        trace_id: '6-7',
        detail: [],
      })
    },
    '/wxa/getwxacodeunlimit': ({ body }) =>
      /[一-鿿]/.test(body) ? text({ errcode: 40129, errmsg: 'invalid scene' }) : Buffer.from('ffd8ffe000104a464946', 'hex'),
    '/wxaapi/newtmpl/gettemplate': () => ({
      errcode: 0,
      errmsg: 'ok',
      data: [
        { priTmplId: 'T-progress', title: '诉求进展', content: '事项:{{thing1.DATA}}\n时间:{{time2.DATA}}\n', example: '', type: '2' },
      ],
    }),
    [SEND]: () => {
      if (credits === 0) return text({ errcode: 43101, errmsg: 'user refuse to accept the msg rid: 1-2-3' })
      credits -= 1
      return text({ errcode: 0, errmsg: 'ok' })
    },
  }

  const server = await scriptedServer((request) => {
    const failure = failures.get(request.path)
    failures.delete(request.path)
    if (failure !== undefined) return { errcode: failure, errmsg: 'as told' }
    const given = request.query.get('access_token')
    if (given !== null && given !== `token-${token}`) return { errcode: 42001, errmsg: 'access_token expired' }
    return answers[request.path]?.(request) ?? 404
  })
  const newCode = async () => {
    serial += 1
    codes.add(`code-${serial}`)
    return `code-${serial}`
  }
  return {
    server,
    client: clientOf(server.url),
    openid: 'oLi',
    loginCode: newCode,
    phoneCode: newCode,
    subscribe: async () => {
      credits += 1
    },
    revokeTokens: async () => {
      token += 1
    },
    failNext: async (path, errcode) => void failures.set(path, errcode),
  }
}
