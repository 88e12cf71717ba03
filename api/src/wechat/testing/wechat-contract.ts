import type { WechatClient } from '../wechat.client'

/** Somebody who answers as WeChat does, and what the people of these cases do on their phones there. */
export interface OtherSide {
  client: WechatClient
  openid: string
  loginCode(): Promise<string>
  phoneCode(): Promise<string>
  /** Accepts one message of `T-progress`. */
  subscribe(): Promise<void>
  /** The token everybody has is worth nothing from now on. */
  revokeTokens(): Promise<void>
  /** The next call of this path answers this errcode. */
  failNext(path: string, errcode: number): Promise<void>
}

const data = { thing1: '电梯停运', time2: '2026-11-23 10:05' }

/** What the client promises whoever answers. */
export function wechatContract(side: () => OtherSide): void {
  const send = () => side().client.sendSubscribeMessage({ openid: side().openid, templateId: 'T-progress', data })
  const check = (content: string) => side().client.msgSecCheck({ content, openid: side().openid, scene: 2 })
  const kind = (kind: string) => expect.objectContaining({ kind })

  it('says who signed in, once', async () => {
    const code = await side().loginCode()
    expect(await side().client.code2Session(code)).toMatchObject({ openid: side().openid, sessionKey: expect.any(String) })
    await expect(side().client.code2Session(code)).rejects.toThrow(kind('codeUsed'))
    await expect(side().client.code2Session('made-up')).rejects.toThrow(kind('codeInvalid'))
  })

  it('says the number without its country', async () => {
    const number = await side().client.getPhoneNumber(await side().phoneCode(), side().openid)
    expect(number).toEqual({ number: '13800000001', countryCode: '86' })
  })

  it('sends what was accepted, and no more', async () => {
    await expect(send()).rejects.toThrow(kind('notSubscribed'))
    await side().subscribe()
    await expect(send()).resolves.not.toBe('')
    await expect(send()).rejects.toThrow(kind('notSubscribed'))
  })

  it('has texts checked', async () => {
    await side().loginCode()
    expect(await check('电梯坏了')).toMatchObject({ suggest: 'pass', label: 100, traceId: expect.any(String) })
    expect(await check('违规测试')).toMatchObject({ suggest: 'risky' })
  })

  it('brings the picture of a code, and says what is wrong with a scene', async () => {
    const picture = await side().client.getWxacodeUnlimit({ scene: 'g=1', page: 'pages/home/index' })
    expect(picture.length).toBeGreaterThan(8)
    await expect(side().client.getWxacodeUnlimit({ scene: '中文', page: 'pages/home/index' })).rejects.toThrow(kind('badRequest'))
  })

  it('lists templates with the keywords they want', async () => {
    const progress = (await side().client.listTemplates()).find(({ templateId }) => templateId === 'T-progress')
    expect(progress).toMatchObject({ title: '诉求进展', kind: 'oneTime', keywords: ['thing1', 'time2'] })
  })

  it('gets another token when its own is refused', async () => {
    await side().subscribe()
    await side().client.listTemplates()
    await side().revokeTokens()
    await expect(send()).resolves.not.toBe('')
  })

  it('asks again where WeChat was busy and asking twice does no harm, nowhere else', async () => {
    await side().failNext('/wxaapi/newtmpl/gettemplate', -1)
    await expect(side().client.listTemplates()).resolves.not.toHaveLength(0)
    await side().subscribe()
    await side().failNext('/cgi-bin/message/subscribe/send', -1)
    await expect(send()).rejects.toThrow(kind('busy'))
    await expect(send()).resolves.not.toBe('')
  })

  it('asks again when another process sends to the same person', async () => {
    await side().subscribe()
    await side().failNext('/cgi-bin/message/subscribe/send', 43108)
    await expect(send()).resolves.not.toBe('')
  })
}
