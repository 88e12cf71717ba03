import { encrypt, getSignature } from '@wecom/crypto'
import { FixedClock } from '../../core/clock'
import type { PushQuery } from './push'
import { WechatPushService } from './wechat-push.service'
import { WechatPushes } from './wechat-pushes'

const settings = { appId: 'wx0000000000000001', pushToken: 'pushtoken', tokenStrategy: 'stable' as const }
const aesKey = 'A'.repeat(43)
const now = new Date('2026-11-23T02:00:00Z')
const nowS = now.getTime() / 1000
const revoked = { FromUserName: 'o1', CreateTime: nowS, MsgType: 'event', Event: 'user_authorization_revoke' }

const signed = (token = settings.pushToken, timestamp = String(nowS)): PushQuery => ({
  timestamp,
  nonce: '486452656',
  signature: getSignature(token, timestamp, '486452656', ''),
})
const body = (changes: object = {}) => JSON.stringify({ ...revoked, ...changes })

function bench(over: object = {}) {
  const pushes = new WechatPushes()
  const heard = jest.fn(async () => {})
  pushes.on('user_authorization_revoke', heard)
  return { pushes, heard, service: new WechatPushService({ ...settings, ...over }, pushes, new FixedClock(now)) }
}

describe('a push', () => {
  it('is told to whoever subscribed, and only to them', async () => {
    const { service, heard } = bench()
    expect(await service.receive({ query: signed(), body: body() })).toBe('success')
    expect(heard.mock.calls).toEqual([[revoked]])
    expect(await service.receive({ query: signed(), body: body({ Event: 'debug_demo', debug_str: 'hello world' }) })).toBe('success')
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('is read when WeChat writes numbers as text', async () => {
    const { service, heard } = bench()
    await service.receive({ query: signed(), body: body({ CreateTime: String(nowS) }) })
    expect(heard).toHaveBeenCalledWith(revoked)
  })

  it('comes again when a handler failed, and the others heard of it all the same', async () => {
    const { service, pushes, heard } = bench()
    pushes.on('user_authorization_revoke', async () => {
      throw new Error('database away')
    })
    const later = jest.fn(async () => {})
    pushes.on('user_authorization_revoke', later)
    await expect(service.receive({ query: signed(), body: body() })).rejects.toThrow('database away')
    expect([heard, later].map((handler) => handler.mock.calls.length)).toEqual([1, 1])
  })

  it('is answered after 4 s though a handler is not done', async () => {
    jest.useFakeTimers()
    try {
      const { service, pushes } = bench()
      let fail: (error: Error) => void = () => {}
      pushes.on('user_authorization_revoke', () => new Promise((_, reject) => (fail = reject)))
      const answered = jest.fn()
      const answer = service.receive({ query: signed(), body: body() }).then(answered)
      await jest.advanceTimersByTimeAsync(3_999)
      expect(answered).not.toHaveBeenCalled()
      await jest.advanceTimersByTimeAsync(1)
      await answer
      expect(answered).toHaveBeenCalledWith('success')
      fail(new Error('too late to say'))
      await jest.advanceTimersByTimeAsync(1)
    } finally {
      jest.useRealTimers()
    }
  })
})

describe('refused with 403 and nothing done', () => {
  it.each<[string, object, PushQuery, string]>([
    ['another token', {}, signed('guess'), body()],
    ['no signature', {}, {}, body()],
    ['one played again after an hour', {}, signed(undefined, String(nowS - 3_601)), body()],
    ['no time', {}, { ...signed(), timestamp: 'now' }, body()],
    ['XML', {}, signed(), '<xml><Event>user_authorization_revoke</Event></xml>'],
    ['nothing', {}, signed(), ''],
    ['a plain one where pushes are sealed', { pushAesKey: aesKey }, signed(), body()],
    ['the container’s question off Cloud Run', {}, {}, '{"action":"CheckContainerPath"}'],
  ])('%s', async (_, over, query, content) => {
    const { service, heard } = bench(over)
    await expect(service.receive({ query, body: content, source: 'wx_devtools' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(heard).not.toHaveBeenCalled()
  })

  it('but not one that WeChat tries again after 59 minutes, or that comes sealed', async () => {
    const { service } = bench()
    expect(await service.receive({ query: signed(undefined, String(nowS - 3_540)), body: body() })).toBe('success')
    const Encrypt = encrypt(aesKey, body(), settings.appId)
    const query = { ...signed(), encrypt_type: 'aes', msg_signature: getSignature(settings.pushToken, String(nowS), '486452656', Encrypt) }
    const sealed = bench({ pushAesKey: aesKey })
    expect(await sealed.service.receive({ query, body: JSON.stringify({ Encrypt }) })).toBe('success')
    expect(sealed.heard).toHaveBeenCalledWith(revoked)
  })
})

describe('on Cloud Run', () => {
  it('pushes come unsigned from inside, and the path is asked for', async () => {
    const { service, heard } = bench({ tokenStrategy: 'none' })
    expect(await service.receive({ query: {}, body: '{"action":"CheckContainerPath"}', source: '' })).toBe('success')
    expect(await service.receive({ query: {}, body: body(), source: 'wx_client' })).toBe('success')
    expect(heard).toHaveBeenCalledTimes(1)
    await expect(service.receive({ query: {}, body: body() })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the check of the address', () => {
  it('is answered verbatim, to WeChat only', () => {
    const { service } = bench()
    expect(service.verify({ ...signed(), echostr: '7' })).toBe('7')
    expect(() => service.verify({ ...signed('guess'), echostr: '7' })).toThrow()
  })
})
