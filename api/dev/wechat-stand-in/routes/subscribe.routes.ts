import type { FastifyInstance } from 'fastify'
import { judgeText } from '../content-verdict'
import { type Fields, text } from '../fields'
import { readKeywords } from '../keyword-rules'
import type { MessageTemplate } from '../options'
import { postWithToken } from '../platform-call'
import { PlatformError } from '../platform-error'
import type { World } from '../world'

const STATES = ['', 'developer', 'trial', 'formal']
const LANGUAGES = ['', 'zh_CN', 'en_US', 'zh_HK', 'zh_TW']

export function subscribeRoutes(app: FastifyInstance, world: World): void {
  const sendingTo = new Set<string>()

  postWithToken(app, world, '/cgi-bin/message/subscribe/send', async (body, reply) => {
    const openid = text(body, 'touser')
    world.personas.require(openid)
    if (sendingTo.has(openid)) throw new PlatformError(43108)
    sendingTo.add(openid)
    try {
      const { sendLatencyMs } = world.options
      if (sendLatencyMs) await world.pause(sendLatencyMs)
      const msgId = deliver(world, openid, body)
      // A number beyond 2^53, so callers who parse it as a double are found out.
      return reply.type('application/json').send(`{"errcode":0,"errmsg":"ok","msgid":${msgId}}`)
    } finally {
      sendingTo.delete(openid)
    }
  })
}

/** Puts the message on the phone and announces it; throws 40037, 43107, 47003, 45168, 43101, 45009. */
function deliver(world: World, openid: string, body: Fields): string {
  const template = requireTemplate(world, text(body, 'template_id'))
  if (!STATES.includes(text(body, 'miniprogram_state'))) throw new PlatformError(47003, 'miniprogram_state')
  if (!LANGUAGES.includes(text(body, 'lang'))) throw new PlatformError(47003, 'lang')
  const data = readKeywords(template, body.data)
  if (judgeText(Object.values(data).join('\n')).suggest === 'risky') throw new PlatformError(45168)
  if (!world.reminders.takes(openid, template.id)) throw new PlatformError(43101)
  world.subscriptions.spend(openid, template, world.options.clock.now())
  const loss = world.lossesToCome.get(openid)?.shift()
  // A page that does not exist is no error here; the card just leads nowhere.
  const page = text(body, 'page') || undefined
  const message = { channel: 'subscription', to: openid, templateId: template.id, title: template.title, page, data } as const
  const msgId = world.messages.accept(message, Boolean(loss))
  const outcome = { ErrorCode: loss?.errorCode ?? '0', ErrorStatus: loss?.errorStatus ?? 'success' }
  const List = [{ TemplateId: template.id, MsgID: msgId, ...outcome }]
  world.scheduler.after(0, () => world.pusher.push(openid, { Event: 'subscribe_msg_sent_event', List }))
  return msgId
}

function requireTemplate(world: World, id: string): MessageTemplate {
  const template = world.subscriptions.find(id)
  if (!template) throw new PlatformError(40037)
  if (world.subscriptions.isBanned(id)) throw new PlatformError(43107)
  return template
}
