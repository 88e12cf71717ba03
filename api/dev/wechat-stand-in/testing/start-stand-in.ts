import fastify, { type FastifyInstance } from 'fastify'
import type { StandInOptions } from '../options'
import { wechatStandIn } from '../wechat-stand-in'

export const PREFIX = '/wechat'

/** Starts the stand-in alone on a free loopback port. `baseUrl` has no trailing slash; close `app` afterwards. */
export async function startStandIn(options: StandInOptions): Promise<{ app: FastifyInstance; baseUrl: string }> {
  const app = fastify({ forceCloseConnections: true })
  await app.register(wechatStandIn, { ...options, prefix: PREFIX })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, baseUrl: `${address}${PREFIX}` }
}
