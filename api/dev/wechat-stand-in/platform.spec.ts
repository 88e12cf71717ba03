import { closeStandIns, LI, type StandInSetUp, setUpStandIn } from './testing/set-up'

let set: StandInSetUp
beforeEach(async () => {
  set = await setUpStandIn()
})
afterEach(closeStandIns)

const STABLE = '/cgi-bin/stable_token'
const TEXT_CHECK = '/wxa/msg_sec_check'
const kind = (kind: string, errcode?: number) => expect.objectContaining({ kind, errcode })

async function checkText() {
  return set.wechat.msgSecCheck({ content: '电梯坏了', openid: LI, scene: 2 })
}

async function ask(path: string, init: RequestInit = {}): Promise<{ status: number; errcode: number; errmsg: string }> {
  const response = await fetch(`${set.baseUrl}${path}`, init)
  return { status: response.status, ...((await response.json()) as { errcode: number; errmsg: string }) }
}

describe('access token, client and stand-in together', () => {
  beforeEach(() => set.phone.loginCode(LI))

  it('lives through renewals', async () => {
    await checkText()
    for (let hours = 0; hours < 5; hours++) {
      set.clock.advanceMinutes(60)
      await set.phone.loginCode(LI)
      await expect(checkText()).resolves.toMatchObject({ suggest: 'pass' })
    }
  })

  it.each([40001, 40014, 42001])('%i: one fresh token, one more try', async (errcode) => {
    await set.phone.fault(TEXT_CHECK, { errcode })
    await expect(checkText()).resolves.toMatchObject({ suggest: 'pass' })
    await set.phone.fault(TEXT_CHECK, { errcode, times: 2 })
    await expect(checkText()).rejects.toThrow(kind('token', errcode))
  })

  it('another process forced a new one: fetched again and used', async () => {
    await checkText()
    const body = JSON.stringify({
      grant_type: 'client_credential',
      appid: 'wxba5fad812f8e6fb9',
      secret: 'secret-of-the-app',
      force_refresh: true,
    })
    await ask(STABLE, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    await expect(checkText()).resolves.toMatchObject({ suggest: 'pass' })
  })

  it('other errors are not tried again', async () => {
    await set.phone.fault(TEXT_CHECK, { errcode: 45009 })
    await expect(checkText()).rejects.toThrow(kind('quotaExhausted', 45009))
    await expect(checkText()).resolves.toMatchObject({ suggest: 'pass' })
  })

  it('token calls that fail are told as what they are', async () => {
    await expect(set.client({ appSecret: 'guess' }).getPhoneNumber('0x')).rejects.toThrow(kind('config', 40125))
    await set.phone.fault(STABLE, { errcode: 45009 })
    await expect(checkText()).rejects.toThrow(kind('quotaExhausted', 45009))
  })
})

describe('when WeChat does not answer', () => {
  beforeEach(() => set.phone.loginCode(LI))

  it.each([{ hang: true }, { status: 502 }])('%j is unreachable, without secrets or tokens in the error', async (fault) => {
    const impatient = set.client({}, 1000)
    const checkText = () => impatient.msgSecCheck({ content: '电梯坏了', openid: LI, scene: 2 })
    await checkText()
    await set.phone.fault(TEXT_CHECK, fault)
    const error = (await checkText().catch((e: Error) => e)) as Error
    expect(error).toEqual(kind('unreachable'))
    expect(`${error.message}${error.stack}${JSON.stringify(error)}`).not.toMatch(/access_token=|secret-of/)
    await expect(checkText()).resolves.toMatchObject({ suggest: 'pass' })
  })

  it('nobody listens', async () => {
    await set.app.close()
    await expect(set.wechat.code2Session('0x')).rejects.toThrow(kind('unreachable'))
  })
})

describe('every call', () => {
  it.each([
    [TEXT_CHECK, 41001],
    [`${TEXT_CHECK}?access_token=80_guess`, 40001],
  ])('%s answers %i with HTTP 200 and a rid', async (path, errcode) => {
    const answer = await ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    expect(answer).toEqual({ status: 200, errcode, errmsg: expect.stringContaining('rid: ') })
  })

  it.each([
    ['GET', TEXT_CHECK, undefined, 43002],
    ['POST', STABLE, undefined, 44002],
    ['POST', STABLE, '{not json', 47001],
    ['POST', STABLE, '{"grant_type":"other"}', 40002],
    ['POST', STABLE, '{"grant_type":"client_credential"}', 41002],
    ['POST', TEXT_CHECK, '{"access_token":"in the body"}', 47001],
    ['GET', '/sns/jscode2session?grant_type=password', undefined, 40002],
  ])('%s %s %s answers %i', async (method, path, body, errcode) => {
    const headers: Record<string, string> = body ? { 'content-type': 'application/json' } : {}
    expect(await ask(path, { method, body, headers })).toMatchObject({ status: 200, errcode })
  })

  it('from an address not on the list: no token', async () => {
    const strict = await setUpStandIn({ ipWhitelist: ['10.0.0.1'] })
    await expect(strict.wechat.getPhoneNumber('0x')).rejects.toThrow(kind('config', 40164))
  })
})

describe('getWxacodeUnlimit', () => {
  it('is a PNG of the width asked for', async () => {
    const png = await set.wechat.getWxacodeUnlimit({ scene: 'g=A1b2', page: 'pages/gate/index', widthPx: 300 })
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(300)
  })

  it.each([
    [{ scene: '' }, 40169],
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: 'g=3号楼' }, 40129],
    [{ scene: 'g=100%' }, 40129],
    [{ scene: 'scancode_time=1' }, 85096],
    [{ page: '/pages/gate/index' }, 41030],
    [{ page: 'pages/gate/index?g=1' }, 41030],
    [{ widthPx: 100 }, 40097],
  ])('%j answers %i', async (wrong, errcode) => {
    const code = { scene: 'g', page: 'pages/gate/index', ...wrong }
    await expect(set.wechat.getWxacodeUnlimit(code)).rejects.toThrow(kind('badRequest', errcode))
  })

  it('a page that is not published, unless the check is off', async () => {
    const strict = await setUpStandIn({ publishedPages: ['pages/building/index'] })
    const code = { scene: 'g', page: 'pages/gate/index' }
    await expect(strict.wechat.getWxacodeUnlimit(code)).rejects.toThrow(kind('badRequest', 41030))
    await expect(strict.wechat.getWxacodeUnlimit({ ...code, checkPath: false })).resolves.toBeInstanceOf(Buffer)
  })
})

describe('WeCom webhook', () => {
  it('keeps what it was sent', async () => {
    const wecom = await setUpStandIn({ webhookKeys: ['K'] })
    const answer = await wecom.phone.post('/cgi-bin/webhook/send?key=K', {
      msgtype: 'text',
      text: { content: '3号楼困人', mentioned_mobile_list: ['13800000001'] },
    })
    expect(answer).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(await (await fetch(`${wecom.baseUrl}/control/webhooks/K`)).json()).toMatchObject({
      messages: [{ msgtype: 'text', content: '3号楼困人', mentioned: '13800000001' }],
    })
    expect(await wecom.phone.post('/cgi-bin/webhook/send?key=X', { msgtype: 'text', text: { content: '好' } })).toMatchObject({
      errcode: 93000,
    })
  })
})
