import { BLOCKED, closeStandIns, LI, type StandInSetUp, setUpStandIn, ZHANG } from './testing/set-up'

let set: StandInSetUp
beforeEach(async () => {
  set = await setUpStandIn()
})
afterEach(closeStandIns)

const kind = (kind: string, errcode?: number) => expect.objectContaining({ kind, errcode })

describe('code2Session', () => {
  it('tells who it is', async () => {
    const session = await set.wechat.code2Session(await set.phone.loginCode(LI))
    expect(session).toEqual({ openid: LI, unionid: 'uLi', sessionKey: expect.stringMatching(/^[\w+/]{22}==$/) })
    const again = await set.wechat.code2Session(await set.phone.loginCode(LI))
    expect(again.sessionKey).toBe(session.sessionKey)
  })

  it('a code works once and for 5 minutes', async () => {
    const code = await set.phone.loginCode(LI)
    const late = await set.phone.loginCode(LI)
    await set.wechat.code2Session(code)
    await expect(set.wechat.code2Session(code)).rejects.toThrow(kind('codeUsed', 40163))
    set.clock.advanceMinutes(5)
    await expect(set.wechat.code2Session(late)).rejects.toThrow(kind('codeInvalid', 40029))
  })

  it('the error carries WeChat’s rid and no secret', async () => {
    const error = await set.wechat.code2Session('0made-up').catch((e: Error) => e)
    expect(String(error)).toMatch(/jscode2session: 40029 invalid code, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/)
    expect(`${JSON.stringify(error)}${(error as Error).stack}`).not.toContain('secret-of-the-app')
  })

  it('a phone code, an empty code, a blocked user', async () => {
    await expect(set.wechat.code2Session(await set.phone.phoneCode(LI))).rejects.toThrow(kind('codeInvalid', 40029))
    await expect(set.wechat.code2Session('')).rejects.toThrow(kind('codeInvalid', 41008))
    await expect(set.wechat.code2Session(await set.phone.loginCode(BLOCKED))).rejects.toThrow(kind('blocked', 40226))
  })

  it('100 a minute per user', async () => {
    for (let i = 0; i < 100; i++) await set.wechat.code2Session(await set.phone.loginCode(LI))
    await expect(set.wechat.code2Session(await set.phone.loginCode(LI))).rejects.toThrow(kind('tooFrequent', 45011))
    await expect(set.wechat.code2Session(await set.phone.loginCode(ZHANG))).resolves.toMatchObject({ openid: ZHANG })
  })

  it('wrong app id or secret is a matter of configuration', async () => {
    const code = await set.phone.loginCode(LI)
    await expect(set.client({ appId: 'wxother' }).code2Session(code)).rejects.toThrow(kind('config', 40013))
    await expect(set.client({ appSecret: 'guess' }).code2Session(code)).rejects.toThrow(kind('config', 40125))
    await expect(set.wechat.code2Session(code)).resolves.toMatchObject({ openid: LI })
  })
})

describe('getPhoneNumber', () => {
  it('tells the number, once', async () => {
    const code = await set.phone.phoneCode(LI)
    expect(await set.wechat.getPhoneNumber(code, LI)).toEqual({ number: '13800000001', countryCode: '86' })
    await expect(set.wechat.getPhoneNumber(code, LI)).rejects.toThrow(kind('codeInvalid', 40029))
  })

  it('not for somebody else, nor for a login code', async () => {
    await expect(set.wechat.getPhoneNumber(await set.phone.phoneCode(LI), ZHANG)).rejects.toThrow(kind('openidInvalid', 40003))
    await expect(set.wechat.getPhoneNumber(await set.phone.loginCode(LI))).rejects.toThrow(kind('codeInvalid', 40029))
  })

  it('a WeChat account without a number gives no code', async () => {
    await expect(set.phone.phoneCode(ZHANG)).rejects.toThrow('409')
  })
})

describe('phones', () => {
  it('belong to registered people', async () => {
    await expect(set.phone.loginCode('oNobody')).rejects.toThrow('404')
    await set.phone.post('/phone/personas', { openid: 'oNew', nickname: '新来的', phoneNumber: '13900000000' })
    const openid = 'oNew'
    expect(await set.wechat.getPhoneNumber(await set.phone.phoneCode(openid), openid)).toMatchObject({ number: '13900000000' })
  })

  it('answer 400 for nonsense', async () => {
    await expect(set.phone.post('/phone/login-code', {})).rejects.toThrow('400')
    await expect(set.phone.post('/phone/personas', { openid: 'o', nickname: '名', phoneNumber: '123' })).rejects.toThrow('phoneNumber')
  })
})
