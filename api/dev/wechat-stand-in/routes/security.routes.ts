import type { FastifyInstance } from 'fastify'
import { judgeMedia, judgeText, type Verdict } from '../content-verdict'
import { type Fields, text } from '../fields'
import { isReachable } from '../media-download'
import { OK, postWithToken } from '../platform-call'
import { PlatformError } from '../platform-error'
import { requestId } from '../request-id'
import type { World } from '../world'

const MAX_CONTENT_CHARS = 2500
const SCENES = [1, 2, 3, 4]
const MEDIA_TYPES = [1, 2]
const DOWNLOAD_FAILED = -1008

/** msgSecCheck v2 (answers at once) and mediaCheckAsync v2 (answers by an event). */
export function securityRoutes(app: FastifyInstance, world: World): void {
  const { clock, appId } = world.options

  postWithToken(app, world, '/wxa/msg_sec_check', async (body) => {
    requireCheckable(world, body)
    const content = text(body, 'content')
    if (!content) throw new PlatformError(44002)
    if ([...content].length > MAX_CONTENT_CHARS) throw new PlatformError(45002)
    const verdict = judgeText([content, text(body, 'title'), text(body, 'nickname'), text(body, 'signature')].join('\n'))
    return { ...OK, trace_id: requestId(clock.now()), ...answerOf(verdict) }
  })

  postWithToken(app, world, '/wxa/media_check_async', async (body) => {
    requireCheckable(world, body)
    if (!MEDIA_TYPES.includes(Number(body.media_type))) throw new PlatformError(40004)
    const url = text(body, 'media_url')
    if (!url) throw new PlatformError(44002)
    const traceId = requestId(clock.now())
    world.scheduler.after(world.mediaDelayMs, () => pushResult(url, traceId, text(body, 'openid')))
    return { ...OK, trace_id: traceId }
  })

  async function pushResult(url: string, traceId: string, openid: string): Promise<void> {
    const event = { Event: 'wxa_media_check', appid: appId, trace_id: traceId, version: 2 }
    const result = (await isReachable(url))
      ? { errcode: 0, errmsg: 'ok', ...answerOf(judgeMedia(url)) }
      : { errcode: DOWNLOAD_FAILED, errmsg: 'download failed', detail: [] }
    await world.pusher.push(openid, { ...event, ...result })
  }
}

function requireCheckable(world: World, body: Fields): void {
  if (Number(body.version) !== 2) throw new PlatformError(40097, 'version')
  if (!SCENES.includes(Number(body.scene))) throw new PlatformError(40129)
  const openid = text(body, 'openid')
  if (world.followers.find(openid)) throw new PlatformError(43104)
  world.personas.require(openid)
  world.personas.requireRecentVisit(openid)
}

function answerOf({ suggest, label, keyword }: Verdict) {
  const model = { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }
  const word = keyword ? [{ strategy: 'keyword', errcode: 0, suggest, label, level: 90, keyword }] : []
  return { result: { suggest, label }, detail: [model, ...word] }
}
