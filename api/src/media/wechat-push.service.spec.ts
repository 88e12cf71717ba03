import { getSignature } from '@wecom/crypto'
import { newId } from '../core/ids'
import { mediaBench, smallPhoto } from './testing/media-bench'
import { WechatPushService } from './wechat-push.service'

const settings = { appId: 'wx0000000000000001', pushToken: 'pushtoken' }
const signed = (token = settings.pushToken) => ({
  timestamp: '1714037059',
  nonce: '486452656',
  signature: getSignature(token, '1714037059', '486452656', ''),
})
const event = (changes: object) =>
  JSON.stringify({
    FromUserName: 'o1',
    CreateTime: 1,
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: 'trace-1',
    errcode: 0,
    ...changes,
  })

async function bench() {
  const media = mediaBench()
  const { id } = await media.service.upload(newId(), await smallPhoto())
  const push = new WechatPushService(settings, media.checks, media.clock)
  return { push, state: () => media.repository.media.get(id)?.check }
}

describe('WeChat’s push', () => {
  it('brings the verdict, as often as it comes', async () => {
    const { push, state } = await bench()
    const pass = event({ result: { suggest: 'pass', label: '100' } })
    expect(await push.receive(signed(), pass)).toBe('success')
    expect(await push.receive(signed(), pass)).toBe('success')
    expect(state()).toBe('pass')
  })

  it('is nobody else’s', async () => {
    const { push, state } = await bench()
    await expect(push.receive(signed('guess'), event({ result: { suggest: 'pass' } }))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(push.receive(signed(), undefined)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(state()).toBe('pending')
    expect(() => push.verify({ ...signed('guess'), echostr: '7' })).toThrow()
    expect(push.verify({ ...signed(), echostr: '7' })).toBe('7')
  })

  it('leaves a photo pending that WeChat could not fetch', async () => {
    const { push, state } = await bench()
    await push.receive(signed(), event({ errcode: -1008 }))
    expect(state()).toBe('pending')
  })

  it('is refused for a trace not yet written, so that it comes again', async () => {
    const { push } = await bench()
    await expect(push.receive(signed(), event({ trace_id: 'faster', result: { suggest: 'pass' } }))).rejects.toMatchObject({
      code: 'MEDIA_NOT_FOUND',
    })
  })

  it('may be about something else', async () => {
    const { push } = await bench()
    expect(await push.receive(signed(), event({ Event: 'user_info_modified' }))).toBe('success')
  })
})
