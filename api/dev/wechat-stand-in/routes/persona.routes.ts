import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { readBody } from '../phone-call'
import type { World } from '../world'

const PersonaBody = z.object({
  openid: z.string().check(z.minLength(1), z.maxLength(64)),
  nickname: z.string().check(z.minLength(1), z.maxLength(32)),
  phoneNumber: z.optional(z.string().check(z.regex(/^1\d{10}$/))),
  unionid: z.optional(z.string().check(z.maxLength(64))),
  serviceOpenid: z.optional(z.string().check(z.maxLength(64))),
  blocked: z.optional(z.boolean()),
})

/** Who has WeChat at all. */
export function personaRoutes(app: FastifyInstance, world: World): void {
  app.get('/phone/personas', async () => ({ personas: world.personas.list() }))

  app.post('/phone/personas', async (request, reply) => {
    const persona = readBody(PersonaBody, request)
    world.personas.put(persona)
    return reply.code(201).send(persona)
  })
}
