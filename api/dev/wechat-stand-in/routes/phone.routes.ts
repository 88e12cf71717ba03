import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { MessageTemplate } from '../options'
import { HttpError, readBody, requirePhoneOf } from '../phone-call'
import type { World } from '../world'

const MAX_TEMPLATES = 5
const OpenidBody = z.object({ openid: z.string() })
const SubscribeBody = z.object({
  openid: z.string(),
  templateId: z.optional(z.string()),
  templateIds: z.optional(z.array(z.string())),
  choice: z._default(z.enum(['accept', 'reject']), 'accept'),
})

/** What the WeChat app does when the mini program asks it: wx.login, the phone button, wx.requestSubscribeMessage; and its inbox. */
export function phoneRoutes(app: FastifyInstance, world: World): void {
  app.post('/phone/login-code', async (request) => {
    const { openid } = requirePhoneOf(world, readBody(OpenidBody, request).openid)
    world.personas.visit(openid)
    return { code: world.codes.issue('login', openid) }
  })

  app.post('/phone/phone-code', async (request) => {
    const { openid, phoneNumber } = requirePhoneOf(world, readBody(OpenidBody, request).openid)
    if (!phoneNumber) throw new HttpError(409, 'this WeChat account has no phone number')
    world.personas.visit(openid)
    return { code: world.codes.issue('phone', openid) }
  })

  app.post('/phone/subscribe', async (request) => {
    const body = readBody(SubscribeBody, request)
    const { openid } = requirePhoneOf(world, body.openid)
    const templates = readTemplates(world, body.templateIds ?? (body.templateId ? [body.templateId] : []))
    world.personas.visit(openid)
    return choose(world, openid, templates, body.choice)
  })

  app.get<{ Params: { openid: string } }>('/phone/:openid/messages', async (request) => {
    const { openid } = requirePhoneOf(world, request.params.openid)
    return { messages: world.messages.list(openid) }
  })
}

/** Errors by the numbers of wx.requestSubscribeMessage. */
function readTemplates(world: World, ids: readonly string[]): MessageTemplate[] {
  if (ids.length === 0) throw new HttpError(400, '10001 no template id')
  if (ids.length > MAX_TEMPLATES) throw new HttpError(400, '20003 more than 5 templates')
  const templates = ids.map((id) => world.subscriptions.find(id)).filter((t) => t !== undefined)
  if (templates.length < ids.length) throw new HttpError(400, '20001 no such template')
  if (new Set(templates.map((t) => t.kind)).size > 1) throw new HttpError(400, '20002 one-time and long-term mixed')
  return templates
}

/** The result has the shape of wx.requestSubscribeMessage's; the event follows a moment later. */
function choose(world: World, openid: string, templates: readonly MessageTemplate[], choice: 'accept' | 'reject') {
  const results = templates.map((t) => ({ template: t, status: t.banned ? 'ban' : choice }))
  for (const { template, status } of results) {
    if (status === 'accept') world.subscriptions.accept(openid, template)
    if (status === 'reject') world.subscriptions.reject(openid, template)
  }
  const list = results
    .filter((r) => r.status !== 'ban')
    .map((r) => ({ TemplateId: r.template.id, SubscribeStatusString: r.status, PopupScene: '2' }))
  // JSON events carry an object when there is one entry, an array when there are several.
  const List = list.length === 1 ? list[0] : list
  if (list.length > 0) world.scheduler.after(0, () => world.pusher.push(openid, { Event: 'subscribe_msg_popup_event', List }))
  return { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(results.map((r) => [r.template.id, r.status])) }
}
