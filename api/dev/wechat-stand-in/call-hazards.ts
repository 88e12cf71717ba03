import type { FastifyInstance, FastifyRequest } from 'fastify'
import { PlatformError } from './platform-error'
import type { World } from './world'

/** What happens to calls on purpose: the path's weather first, then a fault put on it for the next calls. */
export function meetHazards(app: FastifyInstance, world: World, prefix: string): void {
  const hanging = new Set<FastifyRequest['raw']>()
  app.addHook('onRequest', async (request, reply) => {
    const path = (request.routeOptions.url ?? '').slice(prefix.length)
    const weather = world.weather.next(path)
    if (weather.delayMs > 0) await world.pause(weather.delayMs)
    const fault = world.faults.take(path) ?? weather.fault
    if (!fault) return
    if ('errcode' in fault) throw new PlatformError(fault.errcode)
    if ('status' in fault) return reply.code(fault.status).type('text/html').send('<html><body>gateway</body></html>')
    hanging.add(request.raw)
    request.raw.once('close', () => hanging.delete(request.raw))
    reply.hijack()
  })
  app.addHook('preClose', async () => {
    for (const request of hanging) request.destroy()
  })
}
