import { createHmac } from 'node:crypto'
import { decrypt } from '@wecom/crypto'
import { startDeveloperServer } from './testing/developer-server'
import { APP_ID, APP_SECRET, closeStandIns, LI, type StandInSetUp, setUpStandIn } from './testing/set-up'

let set: StandInSetUp
beforeEach(async () => {
  set = await setUpStandIn()
})
afterEach(closeStandIns)

const kind = (kind: string, errcode?: number) => expect.objectContaining({ kind, errcode })
const send = () => set.wechat.sendSubscribeMessage({ openid: LI, templateId: 'T-closed', data: { thing1: '请您回访' } })
const lever = (name: string, body: object) => set.phone.post(`/control/${name}`, body)

async function token(): Promise<string> {
  const body = { grant_type: 'client_credential', appid: APP_ID, secret: APP_SECRET }
  return (await set.phone.post<{ access_token: string }>('/cgi-bin/stable_token', body)).access_token
}

describe('a template', () => {
  beforeEach(() => set.phone.subscribe(LI, 'T-closed'))

  it.each([
    ['banned', 43107],
    ['deleted', 40037],
  ])('%s on the other side: %i, until it is back', async (state, errcode) => {
    await lever('template', { templateId: 'T-closed', state })
    await expect(send()).rejects.toThrow(kind('template', errcode))
    await lever('template', { templateId: 'T-closed', state: 'usable' })
    await expect(send()).resolves.toBeDefined()
  })
})

it('a message may be accepted and lost: the event says so and the phone has nothing', async () => {
  await set.phone.subscribe(LI, 'T-closed')
  await lever('loss', { openid: LI })
  const msgId = await send()
  await set.scheduler.advance(0)
  expect(await set.phone.messages(LI)).toEqual([])
  expect((await set.phone.events()).at(-1)).toMatchObject({ List: [{ MsgID: msgId, ErrorCode: '20000' }] })
})

describe('quotas', () => {
  const check = () => set.wechat.msgSecCheck({ content: '灯不亮', openid: LI, scene: 2 })
  beforeEach(() => set.phone.loginCode(LI))

  it('by the minute 44991, by the day 45009 until clear_quota, which works ten times a month', async () => {
    await lever('quota', { path: '/wxa/msg_sec_check', perMinute: 1, perDay: 2 })
    await check()
    await expect(check()).rejects.toMatchObject({ errcode: 44991 })
    set.clock.advanceMinutes(1)
    await check()
    set.clock.advanceMinutes(1)
    await expect(check()).rejects.toMatchObject({ errcode: 45009 })
    const clear = async () => set.phone.post(`/cgi-bin/clear_quota?access_token=${await token()}`, { appid: APP_ID })
    for (let i = 0; i < 10; i++) expect(await clear()).toMatchObject({ errcode: 0 })
    expect(await clear()).toMatchObject({ errcode: 48006 })
    set.clock.advanceMinutes(1)
    await expect(check()).resolves.toBeDefined()
  })

  it('the service account has its own openids: 43104', async () => {
    await set.phone.post('/phone/personas', { openid: 'oOther', nickname: '别人', serviceOpenid: 'sOther' })
    await expect(set.wechat.msgSecCheck({ content: '灯不亮', openid: 'sOther', scene: 2 })).rejects.toMatchObject({ errcode: 43104 })
  })
})

it('closing the account is told and takes everything with it', async () => {
  await set.phone.subscribe(LI, 'T-closed')
  await lever('user-event', { openid: LI, event: 'user_authorization_revoke', revokeInfo: '8,14' })
  await lever('user-event', { openid: LI, event: 'user_authorization_cancellation' })
  expect(await set.phone.events()).toMatchObject([
    { Event: 'user_authorization_revoke', OpenID: LI, AppID: APP_ID, RevokeInfo: '8,14' },
    { Event: 'user_authorization_cancellation', OpenID: LI },
  ])
  await expect(send()).rejects.toThrow(kind('notSubscribed', 43101))
})

it('a session key is checked and replaced by who can sign with it', async () => {
  const { sessionKey } = await set.wechat.code2Session(await set.phone.loginCode(LI))
  const accessToken = await token()
  const ask = (call: string, key: string) => {
    const signature = createHmac('sha256', key).update('').digest('hex')
    const query = new URLSearchParams({ access_token: accessToken, openid: LI, signature, sig_method: 'hmac_sha256' })
    return set.phone.get<{ errcode: number; session_key?: string }>(`/wxa/${call}?${query}`)
  }
  expect(await ask('checksession', sessionKey)).toMatchObject({ errcode: 0 })
  const { session_key: next = '' } = await ask('resetusersessionkey', sessionKey)
  expect(await ask('checksession', sessionKey)).toMatchObject({ errcode: 87009 })
  expect(await ask('checksession', next)).toMatchObject({ errcode: 0 })
})

it('a picture’s verdict may be half an hour late', async () => {
  await set.phone.loginCode(LI)
  await lever('media-delay', { delayMs: 30 * 60_000 })
  await set.wechat.mediaCheckAsync({ url: 'http://127.0.0.1:9/photo.jpg', kind: 'image', openid: LI, scene: 2 })
  await set.scheduler.advance(30 * 60_000 - 1)
  expect(await set.phone.events()).toEqual([])
  await set.scheduler.advance(1)
  expect(await set.phone.events()).toMatchObject([{ Event: 'wxa_media_check' }])
})

it('pushes may be XML, sealed', async () => {
  const developer = await startDeveloperServer()
  const encodingAesKey = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
  set = await setUpStandIn({ push: { url: `${developer.url}/push`, token: 'AAAAA', encodingAesKey, format: 'xml' } })
  await lever('user-event', { openid: LI, event: 'user_info_modified' })
  await developer.close()
  const [, sealed = ''] = /<Encrypt><!\[CDATA\[(.+?)\]\]>/.exec(developer.pushes[0]?.body ?? '') ?? []
  const { id, message } = decrypt(encodingAesKey, sealed)
  expect(id).toBe(APP_ID)
  expect(message).toContain(`<Event><![CDATA[user_info_modified]]></Event><OpenID><![CDATA[${LI}]]></OpenID>`)
})

describe('for measurements', () => {
  it('a path’s weather: every second call fails, the others take their time', async () => {
    await set.phone.subscribe(LI, ...Array.from({ length: 4 }, () => 'T-closed'))
    const path = '/cgi-bin/message/subscribe/send'
    await lever('weather', { path, failEvery: 2, status: 503 })
    await send()
    await expect(send()).rejects.toThrow(kind('unreachable'))
    await send()
    await lever('weather', { path, latencyMs: 300 })
    await set.scheduler.advance(0)
    const slow = send()
    await set.scheduler.nextTask()
    await set.scheduler.advance(299)
    expect((await set.phone.messages(LI)).length).toBe(2)
    await set.scheduler.advance(1)
    await expect(slow).resolves.toBeDefined()
  })

  it('everything accepted is in one log, read on from where one was', async () => {
    await set.phone.subscribe(LI, 'T-closed', 'T-closed')
    await send()
    const log = (since: number) => set.phone.get<{ messages: object[]; next: number }>(`/control/accepted?since=${since}`)
    expect(await log(0)).toMatchObject({ messages: [{ seq: 1, channel: 'subscription', to: LI }], next: 1 })
    await send()
    expect(await log(1)).toMatchObject({ messages: [{ seq: 2 }], next: 2 })
    expect(await log(2)).toEqual({ messages: [], next: 2 })
    await expect(log(-1)).rejects.toThrow('400')
  })
})
