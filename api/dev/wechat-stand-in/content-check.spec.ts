import { openPush, pushKey, pushList } from '../../src/wechat/push/push'
import { startDeveloperServer } from './testing/developer-server'
import { APP_ID, closeStandIns, LI, type StandInSetUp, setUpStandIn } from './testing/set-up'

const AES_KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const TOKEN = 'AAAAA'
const kind = (kind: string, errcode?: number) => expect.objectContaining({ kind, errcode })

let developer: Awaited<ReturnType<typeof startDeveloperServer>>
let set: StandInSetUp

async function start(encodingAesKey?: string) {
  developer = await startDeveloperServer()
  set = await setUpStandIn({ push: { url: `${developer.url}/push`, token: TOKEN, encodingAesKey } })
  await set.phone.loginCode(LI)
}

afterEach(async () => {
  await closeStandIns()
  await developer.close()
})

const settings = (pushAesKey?: string) => ({ appId: APP_ID, pushToken: TOKEN, pushAesKey })
const opened = (pushAesKey?: string) => developer.pushes.map((p) => openPush(settings(pushAesKey), p.query, p.body))
const photo = (path: string) => set.wechat.mediaCheckAsync({ url: `${developer.url}${path}`, kind: 'image', openid: LI, scene: 2 })

describe('texts', () => {
  beforeEach(() => start())
  const check = (content: string, openid = LI) => set.wechat.msgSecCheck({ content, openid, scene: 2 })

  it('pass unless a marker word says otherwise', async () => {
    expect(await check('电梯坏了,有人被困')).toEqual({ suggest: 'pass', label: 100, traceId: expect.stringMatching(/^[0-9a-f-]{26}$/) })
    expect(await check('这是违规测试')).toMatchObject({ suggest: 'risky', label: 20006 })
    expect(await check('这是复核测试')).toMatchObject({ suggest: 'review', label: 21000 })
  })

  it('only of somebody seen within 2 hours', async () => {
    set.clock.advanceMinutes(120)
    await expect(check('还行')).resolves.toMatchObject({ suggest: 'pass' })
    set.clock.advanceMinutes(1)
    await expect(check('太久了')).rejects.toThrow(kind('notRecentlySeen', 61010))
    await set.phone.loginCode(LI)
    await expect(check('又来了')).resolves.toMatchObject({ suggest: 'pass' })
    await expect(check('谁', 'oNobody')).rejects.toThrow(kind('openidInvalid', 40003))
  })

  it('of 1 to 2,500 characters', async () => {
    await expect(check('字'.repeat(2500))).resolves.toMatchObject({ suggest: 'pass' })
    await expect(check('字'.repeat(2501))).rejects.toThrow(kind('badRequest', 45002))
    await expect(check('')).rejects.toThrow(kind('badRequest', 44002))
  })
})

describe('pictures', () => {
  it.each([
    ['/photo.jpg', { errcode: 0, result: { suggest: 'pass', label: 100 } }],
    ['/risky-photo.jpg', { errcode: 0, result: { suggest: 'risky', label: 20006 } }],
    ['/review-photo.jpg', { errcode: 0, result: { suggest: 'review', label: 21000 } }],
    ['/gone.jpg', { errcode: -1008 }],
  ])('%s is downloaded and judged, a moment later', async (path, verdict) => {
    await start()
    const traceId = await photo(path)
    await set.scheduler.advance(999)
    expect(developer.pushes).toHaveLength(0)
    await set.scheduler.advance(1)
    expect(opened()).toEqual([
      expect.objectContaining({ Event: 'wxa_media_check', FromUserName: LI, appid: APP_ID, trace_id: traceId, ...verdict }),
    ])
  })

  it('outside this machine are not downloaded', async () => {
    await start()
    await set.wechat.mediaCheckAsync({ url: 'https://example.com/photo.jpg', kind: 'image', openid: LI, scene: 2 })
    await set.scheduler.advance(1000)
    expect(opened()).toMatchObject([{ errcode: -1008 }])
  })
})

describe('pushes', () => {
  it('are encrypted in safe mode and opened by push.ts', async () => {
    await start(AES_KEY)
    await photo('/photo.jpg')
    await set.scheduler.advance(1000)
    expect(developer.pushes[0]?.body).not.toContain('wxa_media_check')
    expect(opened(AES_KEY)).toMatchObject([{ Event: 'wxa_media_check', errcode: 0 }])
  })

  it('are repeated 3 times until answered, always with the same key', async () => {
    await start()
    developer.statuses.push(500, 500)
    await photo('/photo.jpg')
    await set.scheduler.advance(20_000)
    expect(developer.pushes).toHaveLength(3)
    expect(new Set(opened().map(pushKey)).size).toBe(1)
    developer.statuses.push(500, 500, 500, 500, 500)
    await photo('/photo.jpg')
    await set.scheduler.advance(20_000)
    expect(developer.pushes).toHaveLength(7)
  })

  it('come twice when the lever is pulled', async () => {
    await start()
    await set.phone.post('/control/duplicate-next-push', {})
    await photo('/photo.jpg')
    await set.scheduler.advance(1000)
    expect(developer.pushes).toHaveLength(2)
    expect(new Set(opened().map(pushKey)).size).toBe(1)
  })

  it('tell of subscriptions: one entry as an object, several as an array', async () => {
    await start()
    await set.phone.subscribe(LI, 'T-progress')
    await set.phone.subscribe(LI, 'T-progress', 'T-closed')
    await set.scheduler.advance(0)
    const events = opened()
    expect(events.map((e) => Array.isArray(e.List))).toEqual([false, true])
    expect(events.flatMap(pushList)).toHaveLength(3)
  })

  it('tell of messages sent', async () => {
    await start()
    await set.phone.subscribe(LI, 'T-closed')
    const msgId = await set.wechat.sendSubscribeMessage({ openid: LI, templateId: 'T-closed', data: { thing1: '请您回访' } })
    await set.scheduler.advance(0)
    expect(opened().at(-1)).toMatchObject({ Event: 'subscribe_msg_sent_event', List: { MsgID: msgId, ErrorCode: '0' } })
  })

  it('the URL is checked by an echo', async () => {
    await start()
    expect(await set.phone.post('/control/verify-push-url', {})).toEqual({ verified: true })
  })
})
