import type { FastifyInstance } from 'fastify'
import { judgeText } from '../content-verdict'
import { type Fields, text } from '../fields'
import { readKeywords } from '../keyword-rules'
import type { MessageTemplate } from '../options'
import { postWithToken } from '../platform-call'
import { PlatformError } from '../platform-error'
import type { World } from '../world'

export function subscribeRoutes(app: FastifyInstance, world: World): void {
  const sendingTo = new Set<string>()

  postWithToken(app, world, '/cgi-bin/message/subscribe/send', async (body, reply) => {
    const openid = text(body, 'touser')
    world.personas.require(openid)
    if (sendingTo.has(openid)) throw new PlatformError(43108)
    sendingTo.add(openid)
    try {
      await pause(world)
      const msgId = deliver(world, openid, body)
      // A number beyond 2^53, so callers who parse it as a double are found out.
      return reply.type('application/json').send(`{"errcode":0,"errmsg":"ok","msgid":${msgId}}`)
    } finally {
      sendingTo.delete(openid)
    }
  })
}

/** Puts the message on the phone and announces it; throws 40037, 43107, 47003, 45168, 43101. */
function deliver(world: World, openid: string, body: Fields): string {
  const template = world.subscriptions.find(text(body, 'template_id'))
  if (!template) throw new PlatformError(40037)
  if (template.banned) throw new PlatformError(43107)
  const data = readKeywords(template, body.data)
  if (judgeText(Object.values(data).join('\n')).suggest === 'risky') throw new PlatformError(45168)
  world.subscriptions.spend(openid, template)
  const msgId = world.messages.newId()
  const receivedAt = world.options.clock.now().toISOString()
  world.messages.add(openid, {
    msgId,
    channel: 'subscription',
    templateId: template.id,
    title: template.title,
    page: text(body, 'page') || undefined,
    data,
    receivedAt,
  })
  world.scheduler.after(0, () => announce(world, openid, template, msgId))
  return msgId
}

function announce(world: World, openid: string, template: MessageTemplate, msgId: string): Promise<void> {
  const List = { TemplateId: template.id, MsgID: msgId, ErrorCode: '0', ErrorStatus: 'success' }
  return world.pusher.push(openid, { Event: 'subscribe_msg_sent_event', List })
}

function pause(world: World): Promise<void> {
  const { sendLatencyMs } = world.options
  if (!sendLatencyMs) return Promise.resolve()
  return new Promise((resolve) => {
    world.scheduler.after(sendLatencyMs, async () => resolve())
  })
}
