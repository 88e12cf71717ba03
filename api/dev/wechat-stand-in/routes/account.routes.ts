import type { FastifyInstance } from 'fastify'
import { fieldsOf, text } from '../fields'
import { getWithToken, OK, postWithToken } from '../platform-call'
import { PlatformError } from '../platform-error'
import type { World } from '../world'

/** What concerns the account as a whole: its quotas, and where WeChat's pushes come from. */
export function accountRoutes(app: FastifyInstance, world: World): void {
  postWithToken(app, world, '/cgi-bin/clear_quota', async (body) => {
    if (text(fieldsOf(body), 'appid') !== world.options.appId) throw new PlatformError(40013)
    world.quotas.clear(world.options.appId)
    return OK
  })

  getWithToken(app, world, '/cgi-bin/getcallbackip', async () => ({ ip_list: ['127.0.0.1'] }))
}
