import type { FastifyInstance } from 'fastify'
import { type Fields, fieldsOf, text } from '../fields'
import { bodyOf, OK } from '../platform-call'
import type { World } from '../world'

/** The WeCom webhook of a group (消息推送, formerly 群机器人): text and markdown. */
export function webhookRoutes(app: FastifyInstance, world: World): void {
  app.post('/cgi-bin/webhook/send', async (request) => {
    const body = bodyOf(request)
    const msgtype = text(body, 'msgtype')
    const message = fieldsOf(body[msgtype])
    world.webhooks.send(text(fieldsOf(request.query), 'key'), msgtype, text(message, 'content'), mentionedIn(message))
    return OK
  })
}

/** By WeCom's ids and by mobile numbers. */
function mentionedIn({ mentioned_list: ids, mentioned_mobile_list: numbers }: Fields): string[] {
  return [ids, numbers].flatMap((list) => (Array.isArray(list) ? list.map(String) : []))
}
