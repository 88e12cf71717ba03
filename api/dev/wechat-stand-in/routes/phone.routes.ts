import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { HttpError, readBody, requirePhoneOf } from '../phone-call'
import type { World } from '../world'

const OpenidBody = z.object({ openid: z.string() })
const PowerBody = z.object({ openid: z.string(), on: z.boolean() })

/** What a phone does by itself: wx.login, the phone button, lying there switched off or on, and the messages on it. */
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

  app.post('/phone/power', async (request, reply) => {
    const { openid, on } = readBody(PowerBody, request)
    requirePhoneOf(world, openid)
    world.phones.setPower(openid, on)
    if (on) world.messages.arrive(openid)
    return reply.code(204).send()
  })

  app.get<{ Params: { openid: string } }>('/phone/:openid/messages', async (request) => {
    const { openid } = requirePhoneOf(world, request.params.openid)
    return { messages: world.messages.list(openid) }
  })
}
