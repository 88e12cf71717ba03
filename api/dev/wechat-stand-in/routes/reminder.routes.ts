import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { MessageTemplate } from '../options'
import { HttpError, readBody, requirePhoneOf } from '../phone-call'
import type { Choice } from '../stores/reminder-settings'
import type { World } from '../world'

const MAX_TEMPLATES = 5
const choice = z.enum(['accept', 'reject'])
const SubscribeBody = z.object({
  openid: z.string(),
  templateId: z.optional(z.string()),
  templateIds: z.optional(z.array(z.string())),
  choice: z._default(choice, 'accept'),
  /** "总是保持以上选择" was ticked. */
  keep: z._default(z.boolean(), false),
})
const SettingsBody = z.object({
  openid: z.string(),
  mainSwitch: z.optional(z.boolean()),
  /** By template id, as on the page of the mini program's settings. */
  items: z._default(z.record(z.string(), choice), {}),
})

/** wx.requestSubscribeMessage, and what WeChat's own settings say of a mini program's messages. */
export function reminderRoutes(app: FastifyInstance, world: World): void {
  app.post('/phone/subscribe', async (request) => {
    const body = readBody(SubscribeBody, request)
    const { openid } = requirePhoneOf(world, body.openid)
    if (!world.reminders.isSwitchedOn(openid)) throw new HttpError(400, '20004 the main switch is off')
    const templates = readTemplates(world, body.templateIds ?? (body.templateId ? [body.templateId] : []))
    world.personas.visit(openid)
    return choose(world, openid, templates, body)
  })

  app.post('/phone/reminder-settings', async (request, reply) => {
    const { openid, mainSwitch, items } = readBody(SettingsBody, request)
    requirePhoneOf(world, openid)
    if (mainSwitch !== undefined) world.reminders.setMainSwitch(openid, mainSwitch)
    for (const [id, item] of Object.entries(items)) setItem(world, openid, id, item)
    world.phones.tell(openid)
    return reply.code(204).send()
  })

  app.get<{ Params: { openid: string } }>('/phone/:openid/reminder-settings', async (request) => {
    const { openid } = requirePhoneOf(world, request.params.openid)
    const kept = [...world.reminders.keptBy(openid)]
    // as wx.getSetting({withSubscriptions: true}): only what was kept is listed
    const itemSettings = Object.fromEntries(kept.map(([id, item]) => [id, world.subscriptions.isBanned(id) ? 'ban' : item]))
    return { subscriptionsSetting: { mainSwitch: world.reminders.isSwitchedOn(openid), itemSettings } }
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
function choose(world: World, openid: string, templates: readonly MessageTemplate[], by: { choice: Choice; keep: boolean }) {
  const results = templates.map((template, at) => ({
    template,
    status: statusOf(world, openid, templates.slice(0, at), template, by.choice),
  }))
  const chosen = results.filter(({ status }) => status === 'accept' || status === 'reject')
  for (const { template, status } of chosen) {
    if (status === 'accept') world.subscriptions.accept(openid, template)
    else world.subscriptions.reject(openid, template)
    if (by.keep) world.reminders.keep(openid, template.id, by.choice)
  }
  const List = chosen.map(({ template, status }) => ({ TemplateId: template.id, SubscribeStatusString: status, PopupScene: '2' }))
  if (List.length > 0) world.scheduler.after(0, () => world.pusher.push(openid, { Event: 'subscribe_msg_popup_event', List }))
  world.phones.tell(openid)
  return { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(results.map((r) => [r.template.id, r.status])) }
}

/** Of several with one title only the first is asked for; what was kept is answered without asking. */
function statusOf(world: World, openid: string, before: readonly MessageTemplate[], template: MessageTemplate, asked: Choice) {
  if (world.subscriptions.isBanned(template.id)) return 'ban'
  if (before.some(({ id, title }) => id !== template.id && title === template.title)) return 'filter'
  return world.reminders.keptBy(openid).get(template.id) ?? asked
}

/** Only a refusal is told to the developer. */
function setItem(world: World, openid: string, templateId: string, item: Choice): void {
  const template = world.subscriptions.find(templateId)
  if (!template) throw new HttpError(400, `20001 no such template ${templateId}`)
  world.reminders.keep(openid, templateId, item)
  if (item === 'accept') return
  world.subscriptions.reject(openid, template)
  const List = [{ TemplateId: templateId, SubscribeStatusString: item }]
  world.scheduler.after(0, () => world.pusher.push(openid, { Event: 'subscribe_msg_change_event', List }))
}
