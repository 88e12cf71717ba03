import fastify, { type FastifyInstance } from 'fastify'
import type { StandInOptions } from '../options'
import { smsStandIn } from '../sms/sms-stand-in'
import { wechatStandIn } from '../wechat-stand-in'
import { createWorld } from '../world'

const PREFIX = '/wechat'

export interface RunningStandIn {
  app: FastifyInstance
  /** What answers like api.weixin.qq.com and qyapi.weixin.qq.com; no trailing slash. */
  baseUrl: string
  /** What answers like sms.tencentcloudapi.com, when the options have an account there. */
  smsEndpoint: string
}

/** Starts the stand-in alone on a free loopback port. Close `app` afterwards. */
export async function startStandIn(options: StandInOptions): Promise<RunningStandIn> {
  const app = fastify({ forceCloseConnections: true })
  const world = createWorld(options)
  await app.register(wechatStandIn(world), { prefix: PREFIX })
  await app.register(smsStandIn(world))
  const smsEndpoint = await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, baseUrl: `${smsEndpoint}${PREFIX}`, smsEndpoint }
}
