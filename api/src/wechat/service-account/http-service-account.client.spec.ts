import { FixedClock } from '../../core/clock'
import { type Scripted, type ScriptedServer, type SeenRequest, scriptedServer } from '../testing/scripted-server'
import { HttpServiceAccountClient } from './http-service-account.client'

const clock = new FixedClock(new Date('2027-02-05T19:00:00Z'))
const message = { openid: 'sLi', templateId: 'T1', data: { thing1: '电梯困人' }, page: 'packages/issue/detail?id=1', clientMsgId: 'm1' }
let server: ScriptedServer
let tokens: number

/** Tokens come by themselves; everything else as the test says. */
const answering = (answer: (request: SeenRequest) => Scripted) => {
  tokens = 0
  server.answer = (request) =>
    request.path === '/cgi-bin/stable_token' ? { access_token: `token-${++tokens}`, expires_in: 7200 } : answer(request)
  return new HttpServiceAccountClient({ baseUrl: server.url, appId: 'wxService', appSecret: 's', miniProgramAppId: 'wxMini' }, clock)
}

beforeEach(async () => {
  server = await scriptedServer()
})
afterEach(() => server.close())

it('sends as itself, opening the mini program, and keeps an id beyond 2^53', async () => {
  const client = answering(() => ({ errcode: 0, errmsg: 'ok', msgid: 5 }))
  expect(await client.sendTemplateMessage(message)).toBe('5')
  const [asked, sent] = server.seen
  expect(JSON.parse(asked?.body ?? '')).toMatchObject({ appid: 'wxService', secret: 's' })
  expect(sent?.query.get('access_token')).toBe('token-1')
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    touser: 'sLi',
    template_id: 'T1',
    miniprogram: { appid: 'wxMini', pagepath: 'packages/issue/detail?id=1' },
    client_msg_id: 'm1',
    data: { thing1: { value: '电梯困人' } },
  })
})

it('asks for another token once when WeChat refuses the one it has', async () => {
  const client = answering(({ query }) => (query.get('access_token') === 'token-1' ? { errcode: 40001 } : { errcode: 0, msgid: 6 }))
  expect(await client.sendTemplateMessage(message)).toBe('6')
  const refused = answering(() => ({ errcode: 42001 }))
  await expect(refused.sendTemplateMessage(message)).rejects.toMatchObject({ kind: 'token' })
  expect(tokens).toBe(2)
})

it.each([
  [43004, 'notFollowing'],
  [40003, 'openidInvalid'],
  [40037, 'template'],
  [43117, 'tooFrequent'],
  [45009, 'quotaExhausted'],
  [48001, 'config'],
])('%i is %s', async (errcode, kind) => {
  await expect(answering(() => ({ errcode, errmsg: 'no' })).sendTemplateMessage(message)).rejects.toMatchObject({ kind })
})

it('reads pages of followers to the empty one', async () => {
  const pages: Record<string, object> = { '': { data: { openid: ['a', 'b'] }, next_openid: 'b' }, b: { count: 0, next_openid: '' } }
  const client = answering(({ query }) => pages[query.get('next_openid') ?? ''] ?? {})
  expect(await client.listFollowers()).toEqual({ openids: ['a', 'b'], next: 'b' })
  expect(await client.listFollowers('b')).toEqual({ openids: [] })
})

it('leaves out who stopped following meanwhile', async () => {
  const user_info_list = [
    { subscribe: 1, openid: 'a', unionid: 'uA' },
    { subscribe: 1, openid: 'b' },
    { subscribe: 0, openid: 'c' },
  ]
  expect(await answering(() => ({ user_info_list })).describeFollowers(['a', 'b', 'c'])).toEqual([
    { openid: 'a', unionid: 'uA' },
    { openid: 'b' },
  ])
})
