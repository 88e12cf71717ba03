import { newId } from '../core/ids'
import { WechatPushes } from '../wechat/push/wechat-pushes'
import { MediaCheckPushes } from './media-check-pushes'
import { mediaBench, smallPhoto } from './testing/media-bench'

const pass = { result: { suggest: 'pass', label: '100' } }

async function bench() {
  const media = mediaBench()
  const { id } = await media.service.upload(newId(), await smallPhoto())
  const pushes = new WechatPushes()
  new MediaCheckPushes(pushes, media.checks, media.clock).onModuleInit()
  const tell = (changes: object) =>
    pushes.tell({ FromUserName: 'o1', CreateTime: 1, MsgType: 'event', Event: 'wxa_media_check', trace_id: 'trace-1', ...changes })
  return { tell, state: () => media.repository.media.get(id)?.check }
}

describe('WeChat’s verdict', () => {
  it('is taken, as often as it comes', async () => {
    const { tell, state } = await bench()
    await tell({ errcode: 0, ...pass })
    await tell({ errcode: '0', ...pass })
    expect(state()).toBe('pass')
  })

  it.each([-1008, '-1008'])('leaves a photo pending that WeChat could not fetch: %j', async (errcode) => {
    const { tell, state } = await bench()
    await tell({ errcode })
    expect(state()).toBe('pending')
  })

  it('is refused for a trace not yet written, so that it comes again, and when it cannot be read', async () => {
    const { tell } = await bench()
    await expect(tell({ trace_id: 'faster', ...pass })).rejects.toMatchObject({ code: 'MEDIA_NOT_FOUND' })
    await expect(tell({ result: { suggest: 'perhaps' } })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })
})
