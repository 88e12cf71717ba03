import { FixedClock } from '../core/clock'
import { AccessToken } from './access-token'
import type { WechatCall } from './wechat-http'
import { WechatHttp } from './wechat-http'

/** Answers tokens one after the other, when told to. */
class TokenHttp extends WechatHttp {
  calls: WechatCall[] = []
  expiresIn = 7200
  failure?: Error

  constructor() {
    super('http://unused.invalid')
  }

  override async call(call: WechatCall): Promise<{ json: unknown }> {
    this.calls.push(call)
    const serial = this.calls.length
    await Promise.resolve()
    if (this.failure) throw this.failure
    return { json: { access_token: `token-${serial}`, expires_in: this.expiresIn } }
  }
}

function setUp() {
  const clock = new FixedClock(new Date('2026-11-23T00:00:00Z'))
  const http = new TokenHttp()
  return { clock, http, token: new AccessToken(http, { appId: 'wx1', appSecret: 'secret' }, clock) }
}

const advanceSeconds = (clock: FixedClock, seconds: number) => clock.advanceMinutes(seconds / 60)

it('is fetched once for calls at the same moment', async () => {
  const { http, token } = setUp()
  expect(await Promise.all([token.get(), token.get(), token.get()])).toEqual(['token-1', 'token-1', 'token-1'])
  expect(http.calls).toHaveLength(1)
})

it('is asked for without force', async () => {
  const { http, token } = setUp()
  await token.get()
  expect(http.calls[0]?.body).toEqual({ grant_type: 'client_credential', appid: 'wx1', secret: 'secret' })
})

it('is kept until 5 minutes before it expires', async () => {
  const { clock, token } = setUp()
  await token.get()
  advanceSeconds(clock, 6899)
  expect(await token.get()).toBe('token-1')
  advanceSeconds(clock, 1)
  expect(await token.get()).toBe('token-2')
})

it('is kept 10 seconds at least, although WeChat may say 300', async () => {
  const { clock, http, token } = setUp()
  http.expiresIn = 300
  await token.get()
  advanceSeconds(clock, 9)
  expect(await token.get()).toBe('token-1')
  advanceSeconds(clock, 1)
  expect(await token.get()).toBe('token-2')
})

it('is fetched anew after a failure', async () => {
  const { http, token } = setUp()
  http.failure = new Error('down')
  await expect(Promise.all([token.get(), token.get()])).rejects.toThrow('down')
  http.failure = undefined
  expect(await token.get()).toBe('token-2')
})

it('is used on while it is good, when WeChat is away as it should be renewed, and not beyond', async () => {
  const { clock, http, token } = setUp()
  await token.get()
  http.failure = new Error('down')
  advanceSeconds(clock, 6900)
  expect(await token.get()).toBe('token-1')
  advanceSeconds(clock, 9)
  expect(await token.get()).toBe('token-1')
  expect(http.calls).toHaveLength(2)
  advanceSeconds(clock, 291)
  await expect(token.get()).rejects.toThrow('down')
})

it('refused while WeChat is away, is used no more', async () => {
  const { http, token } = setUp()
  token.drop(await token.get())
  http.failure = new Error('down')
  await expect(token.get()).rejects.toThrow('down')
})

it('dropped, only if it is still the one in use', async () => {
  const { token } = setUp()
  const first = await token.get()
  token.drop(first)
  const second = await token.get()
  token.drop(first)
  expect(await token.get()).toBe(second)
})
