import type { FastifyInstance } from 'fastify'
import { judgeText } from '../content-verdict'
import { type Fields, fieldsOf, text } from '../fields'
import { readKeywords } from '../keyword-rules'
import type { KeywordTemplate } from '../options'
import { getWithToken, postWithToken } from '../platform-call'
import { PlatformError } from '../platform-error'
import type { World } from '../world'

const MAX_BATCH = 100
/** The same client_msg_id to the same person within this time is sent once. */
const ONCE_WITHIN_MS = 10 * 60_000

/** Template messages of the service account, and who follows it. */
export function serviceAccountRoutes(app: FastifyInstance, world: World): void {
  const sent = new Map<string, { msgId: string; at: number }>()

  postWithToken(
    app,
    world,
    '/cgi-bin/message/template/send',
    async (body, reply) => {
      const now = world.options.clock.now().getTime()
      const once = `${text(body, 'touser')} ${text(body, 'client_msg_id')}`
      const before = text(body, 'client_msg_id') ? sent.get(once) : undefined
      const msgId = before && now - before.at < ONCE_WITHIN_MS ? before.msgId : deliver(world, body)
      sent.set(once, { msgId, at: before?.msgId === msgId ? before.at : now })
      return reply.type('application/json').send(`{"errcode":0,"errmsg":"ok","msgid":${msgId}}`)
    },
    'serviceAccount',
  )

  getWithToken(
    app,
    world,
    '/cgi-bin/user/get',
    async (query) => {
      const { total, openids } = world.followers.page(text(query, 'next_openid'))
      const data = openids.length > 0 ? { data: { openid: openids } } : {}
      return { total, count: openids.length, ...data, next_openid: openids.at(-1) ?? '' }
    },
    'serviceAccount',
  )

  postWithToken(
    app,
    world,
    '/cgi-bin/user/info/batchget',
    async (body) => {
      const wanted = Array.isArray(body.user_list) ? body.user_list.map((one) => text(fieldsOf(one), 'openid')) : []
      if (wanted.length === 0 || wanted.length > MAX_BATCH) throw new PlatformError(40032)
      return { user_info_list: wanted.map((openid) => infoOf(world, openid)) }
    },
    'serviceAccount',
  )
}

/** Somebody who does not follow (any more) is named with `subscribe: 0` and nothing else. */
function infoOf(world: World, openid: string) {
  const persona = world.followers.find(openid)
  if (!persona) return { subscribe: 0, openid }
  return { subscribe: 1, openid, language: 'zh_CN', remark: '', groupid: 0, tagid_list: [], unionid: persona.unionid }
}

/** Puts the message on the phone; throws 40037, 43116, 43004, 40013, 40165, 47003, 45168. */
function deliver(world: World, body: Fields): string {
  const template = requireTemplate(world, text(body, 'template_id'))
  const persona = world.followers.require(text(body, 'touser'))
  const page = readPage(world, fieldsOf(body.miniprogram))
  const data = readKeywords(template, body.data)
  if (judgeText(Object.values(data).join('\n')).suggest === 'risky') throw new PlatformError(45168)
  const msgId = world.messages.accept({
    channel: 'serviceAccount',
    to: persona.openid,
    templateId: template.id,
    title: template.title,
    page,
    data,
  })
  const event = { Event: 'TEMPLATESENDJOBFINISH', MsgID: msgId, Status: 'success' }
  world.scheduler.after(0, () => world.servicePusher.push(text(body, 'touser'), event))
  return msgId
}

function requireTemplate(world: World, id: string): KeywordTemplate {
  const template = world.options.serviceAccount?.templates.find((one) => one.id === id)
  if (!template) throw new PlatformError(40037)
  if (template.banned) throw new PlatformError(43116)
  return template
}

/** The page of the mini program that goes with the service account; any other app id is not bound to it. */
function readPage(world: World, miniprogram: Fields): string | undefined {
  const appId = text(miniprogram, 'appid')
  if (!appId) return undefined
  if (appId !== world.options.appId) throw new PlatformError(40013)
  const page = text(miniprogram, 'pagepath')
  const { publishedPages } = world.options
  if (publishedPages && !publishedPages.includes(page.split('?')[0] ?? '')) throw new PlatformError(40165)
  return page || undefined
}
