import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { HttpError, readBody, readQuery } from '../phone-call'
import type { Fault } from '../stores/fault-store'
import type { World } from '../world'

const Times = z._default(z.number().check(z.int(), z.positive()), 1)
const Milliseconds = z._default(z.number().check(z.int(), z.minimum(0), z.maximum(60_000)), 0)
const path = z.string().check(z.startsWith('/'))
const faultFields = {
  errcode: z.optional(z.number().check(z.int())),
  status: z.optional(z.number().check(z.int(), z.minimum(400), z.maximum(599))),
  hang: z.optional(z.boolean()),
}
const FaultBody = z.object({ path, ...faultFields, times: Times })
const WeatherBody = z.object({
  path,
  latencyMs: Milliseconds,
  jitterMs: Milliseconds,
  failEvery: z._default(z.number().check(z.int(), z.minimum(0)), 0),
  ...faultFields,
})
const DuplicateBody = z.object({ times: Times })
const SinceQuery = z.object({ since: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0) })

/** For tests and measurements: faults to come, and what was accepted and pushed. */
export function controlRoutes(app: FastifyInstance, world: World): void {
  app.post('/control/fault', async (request, reply) => {
    const { path, times, ...body } = readBody(FaultBody, request)
    const fault = faultOf(body)
    if (!fault) throw new HttpError(400, 'one of errcode, status, hang is needed')
    world.faults.add(path, fault, times)
    return reply.code(204).send()
  })

  app.post('/control/weather', async (request, reply) => {
    const { path, latencyMs, jitterMs, failEvery, ...body } = readBody(WeatherBody, request)
    world.weather.set(path, { latencyMs, jitterMs, failEvery, fault: faultOf(body) ?? { errcode: -1 } })
    return reply.code(204).send()
  })

  app.get('/control/accepted', async (request) => {
    const { since } = readQuery(SinceQuery, request)
    const messages = world.messages.acceptedAfter(since)
    return { messages, next: messages.at(-1)?.seq ?? since }
  })

  app.post('/control/duplicate-next-push', async (request, reply) => {
    world.pusher.duplicateNext(readBody(DuplicateBody, request).times)
    return reply.code(204).send()
  })

  app.post('/control/verify-push-url', async () => ({ verified: await world.pusher.verifyUrl() }))

  app.get('/control/pushes', async () => ({
    pushes: world.pusher.deliveries,
    servicePushes: world.servicePusher.deliveries,
  }))

  app.get<{ Params: { key: string } }>('/control/webhooks/:key', async (request) => {
    if (!world.webhooks.exists(request.params.key)) throw new HttpError(404, 'no such webhook')
    const sent = world.messages.list(request.params.key).reverse()
    return {
      messages: sent.map(({ templateId, title, data, receivedAt }) => ({ msgtype: templateId, content: title, ...data, receivedAt })),
    }
  })
}

function faultOf({ errcode, status, hang }: { errcode?: number; status?: number; hang?: boolean }): Fault | undefined {
  if (errcode !== undefined) return { errcode }
  if (status !== undefined) return { status }
  return hang ? { hang } : undefined
}
