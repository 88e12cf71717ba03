import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { HttpError, readBody } from '../phone-call'
import type { World } from '../world'

const Times = z._default(z.number().check(z.int(), z.positive()), 1)
const FaultBody = z.object({
  path: z.string().check(z.startsWith('/')),
  errcode: z.optional(z.number().check(z.int())),
  status: z.optional(z.number().check(z.int(), z.minimum(400), z.maximum(599))),
  hang: z.optional(z.boolean()),
  times: Times,
})
const DuplicateBody = z.object({ times: Times })

/** Levers for tests and for trying things out: faults to come, and what was pushed and sent. */
export function controlRoutes(app: FastifyInstance, world: World): void {
  app.post('/control/fault', async (request, reply) => {
    const { path, errcode, status, hang, times } = readBody(FaultBody, request)
    if (errcode !== undefined) world.faults.add(path, { errcode }, times)
    else if (status !== undefined) world.faults.add(path, { status }, times)
    else if (hang) world.faults.add(path, { hang: true }, times)
    else throw new HttpError(400, 'one of errcode, status, hang is needed')
    return reply.code(204).send()
  })

  app.post('/control/duplicate-next-push', async (request, reply) => {
    world.pusher.duplicateNext(readBody(DuplicateBody, request).times)
    return reply.code(204).send()
  })

  app.post('/control/verify-push-url', async () => ({ verified: await world.pusher.verifyUrl() }))

  app.get('/control/pushes', async () => ({ pushes: world.pusher.deliveries }))

  app.get<{ Params: { key: string } }>('/control/webhooks/:key', async (request) => {
    const messages = world.webhooks.list(request.params.key)
    if (!messages) throw new HttpError(404, 'no such webhook')
    return { messages }
  })
}
