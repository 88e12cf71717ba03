import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { HttpError, readBody, requirePhoneOf } from '../phone-call'
import type { World } from '../world'

const HALF_AN_HOUR_MS = 30 * 60_000
const Limit = z.optional(z.number().check(z.int(), z.minimum(0)))
const TemplateBody = z.object({ templateId: z.string(), state: z.enum(['usable', 'banned', 'deleted']) })
const QuotaBody = z.object({ path: z.string(), perMinute: Limit, perDay: Limit })
const MediaDelayBody = z.object({ delayMs: z.number().check(z.int(), z.minimum(0), z.maximum(HALF_AN_HOUR_MS)) })
const LossBody = z.object({
  openid: z.string(),
  errorCode: z._default(z.string(), '20000'),
  errorStatus: z._default(z.string(), 'system failed'),
})
const UserEventBody = z.object({
  openid: z.string(),
  event: z.enum(['user_info_modified', 'user_authorization_revoke', 'user_authorization_cancellation']),
  /** What was withdrawn: 6 nickname and avatar, 8 phone number, 14 photos …; several with commas. */
  revokeInfo: z.optional(z.string().check(z.regex(/^\d+(,\d+)*$/))),
})
const NumberBody = z.object({ phoneNumber: z.string().check(z.regex(/^1\d{10}$/)) })

/** What happens on the other side and is nobody's call: a template goes, a quota is lower, somebody closes the account. */
export function leverRoutes(app: FastifyInstance, world: World): void {
  app.post('/control/template', async (request, reply) => {
    const { templateId, state } = readBody(TemplateBody, request)
    world.subscriptions.setState(templateId, state)
    return reply.code(204).send()
  })

  app.post('/control/quota', async (request, reply) => {
    const { path, ...limits } = readBody(QuotaBody, request)
    world.quotas.limit(path, limits)
    return reply.code(204).send()
  })

  app.post('/control/media-delay', async (request, reply) => {
    world.mediaDelayMs = readBody(MediaDelayBody, request).delayMs
    return reply.code(204).send()
  })

  app.post('/control/loss', async (request, reply) => {
    const { openid, ...loss } = readBody(LossBody, request)
    world.lossesToCome.set(openid, [...(world.lossesToCome.get(openid) ?? []), loss])
    return reply.code(204).send()
  })

  app.post('/control/user-event', async (request, reply) => {
    const { openid, event, revokeInfo } = readBody(UserEventBody, request)
    requirePhoneOf(world, openid)
    if (event === 'user_authorization_cancellation') forget(world, openid)
    const what = revokeInfo ? { RevokeInfo: revokeInfo } : {}
    await world.pusher.push(openid, { Event: event, OpenID: openid, AppID: world.options.appId, ...what })
    return reply.code(204).send()
  })

  app.post('/control/sms-blacklist', async (request, reply) => {
    if (!world.sms) throw new HttpError(404, 'nobody has an account for SMS')
    world.sms.refuseFrom(readBody(NumberBody, request).phoneNumber)
    return reply.code(204).send()
  })
}

function forget(world: World, openid: string): void {
  for (const store of [world.personas, world.subscriptions, world.reminders]) store.forget(openid)
  world.phones.tell(openid)
}
