import { APP_ID, APP_SECRET, closeStandIns, LI, setUpStandIn } from '../../dev/wechat-stand-in/testing/set-up'
import { FixedClock } from '../core/clock'
import { HttpWechatClient } from './http-wechat.client'
import { type ScriptedServer, scriptedServer } from './testing/scripted-server'
import { terseWechat } from './testing/terse-wechat'
import { type OtherSide, wechatContract } from './testing/wechat-contract'
import { WechatHttp } from './wechat-http'

const slept: number[] = []
const pause = { random: () => 0.5, sleep: async (ms: number) => void slept.push(ms) }
const clientOf = (baseUrl: string, over: { tokenStrategy?: 'none'; timeoutMs?: number } = {}) =>
  new HttpWechatClient(
    { baseUrl, appId: APP_ID, appSecret: APP_SECRET, pushToken: 'AAAAA', tokenStrategy: over.tokenStrategy ?? 'stable' },
    new FixedClock(new Date('2026-11-23T02:00:00Z')),
    new WechatHttp(baseUrl, over.timeoutMs),
    pause,
  )

describe('with the stand-in', () => {
  let side: OtherSide
  beforeEach(async () => {
    const { phone, baseUrl } = await setUpStandIn()
    await phone.loginCode(LI)
    side = {
      client: clientOf(baseUrl),
      openid: LI,
      loginCode: () => phone.loginCode(LI),
      phoneCode: () => phone.phoneCode(LI),
      subscribe: async () => void (await phone.subscribe(LI, 'T-progress')),
      revokeTokens: () => phone.fault('/cgi-bin/message/subscribe/send', { errcode: 40001 }),
      failNext: (path, errcode) => phone.fault(path, { errcode }),
    }
  })
  afterEach(closeStandIns)
  wechatContract(() => side)
})

describe('with one who is not ours', () => {
  let side: Awaited<ReturnType<typeof terseWechat>>
  beforeEach(async () => {
    side = await terseWechat((baseUrl) => clientOf(baseUrl))
  })
  afterEach(() => side.server.close())
  wechatContract(() => side)

  it('needs no message id and no union id', async () => {
    await side.subscribe()
    const message = { openid: 'oLi', templateId: 'T-progress', data: { thing1: '好' } }
    expect(await side.client.sendSubscribeMessage(message)).toBeUndefined()
    expect((await side.client.code2Session(await side.loginCode())).unionid).toBeUndefined()
  })
})

describe('trouble', () => {
  let server: ScriptedServer
  beforeEach(async () => {
    slept.length = 0
    server = await scriptedServer()
  })
  afterEach(() => server.close())
  const token = { access_token: 'token-1', expires_in: 7200 }
  const message = { openid: 'oLi', templateId: 'T-progress', data: { thing1: '好' } }

  it('somebody sends to the same person all the time: three tries, and a pause of 100 to 400 ms between them', async () => {
    server.answer = ({ path }) => (path.endsWith('token') ? token : { errcode: 43108, errmsg: 'concurrent' })
    await expect(clientOf(server.url).sendSubscribeMessage(message)).rejects.toMatchObject({ kind: 'concurrentSend' })
    expect(server.seen.filter(({ path }) => path.endsWith('send'))).toHaveLength(3)
    expect(slept).toEqual([250, 250])
  })

  it('every token is refused: one more is asked for, without force, and that is all', async () => {
    server.answer = ({ path }) => (path.endsWith('token') ? token : { errcode: 40001, errmsg: 'no' })
    await expect(clientOf(server.url).sendSubscribeMessage(message)).rejects.toMatchObject({ kind: 'token', errcode: 40001 })
    const [first, , second, ...rest] = server.seen.map(({ path, body }) => [path, JSON.parse(body).force_refresh])
    expect([first, second]).toEqual(Array(2).fill(['/cgi-bin/stable_token', undefined]))
    expect(rest).toHaveLength(1)
  })

  it('this machine is not on the list of addresses', async () => {
    server.answer = () => ({ errcode: 40164, errmsg: 'invalid ip 1.2.3.4, not in whitelist rid: 1' })
    await expect(clientOf(server.url).sendSubscribeMessage(message)).rejects.toMatchObject({ kind: 'config', errcode: 40164 })
    expect(server.seen).toHaveLength(1)
  })

  it('on Cloud Run no token is asked for and none is sent', async () => {
    server.answer = () => ({ errcode: 0, errmsg: 'ok', msgid: 7 })
    expect(await clientOf(server.url, { tokenStrategy: 'none' }).sendSubscribeMessage(message)).toBe('7')
    expect(server.seen.map(({ path, query }) => [path, query.has('access_token')])).toEqual([['/cgi-bin/message/subscribe/send', false]])
  })

  it.each<[string, ScriptedServer['answer']]>([
    ['no answer', () => 'silent'],
    ['a line that is cut', () => 'hangUp'],
    ['a gateway’s page', () => 502],
    ['something that is not JSON', () => Buffer.from('<html>')],
    ['a list', () => []],
    ['no token in it', () => ({ expires_in: 7200 })],
    ['an expiry that is none', () => ({ access_token: 'x', expires_in: 'soon' })],
    ['a picture', () => Buffer.from('ffd8ffe0', 'hex')],
  ])('%s counts as nobody there', async (_, answer) => {
    server.answer = answer
    const client = clientOf(server.url, { timeoutMs: 100 })
    await expect(client.sendSubscribeMessage(message)).rejects.toMatchObject({ kind: 'unreachable' })
  })

  it('JSON where a picture should be counts as nobody there', async () => {
    server.answer = ({ path }) => (path.endsWith('token') ? token : { errcode: 0, errmsg: 'ok' })
    await expect(clientOf(server.url).getWxacodeUnlimit({ scene: 'a', page: 'p' })).rejects.toMatchObject({ kind: 'unreachable' })
  })

  it('an account that has chosen no template has none', async () => {
    server.answer = ({ path }) => (path.endsWith('token') ? token : { errcode: 0, errmsg: 'ok' })
    expect(await clientOf(server.url).listTemplates()).toEqual([])
  })
})
