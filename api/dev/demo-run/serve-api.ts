import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { type Clock, SystemClock } from '../../src/core/clock'
import type { Env } from '../../src/core/env'
import { createApp } from '../../src/create-app'
import type { Persona } from '../wechat-stand-in/options'
import type { Scheduler } from '../wechat-stand-in/scheduler'
import { smsStandIn } from '../wechat-stand-in/sms/sms-stand-in'
import { wechatStandIn } from '../wechat-stand-in/wechat-stand-in'
import { createWorld, type World } from '../wechat-stand-in/world'
import type { DemoPlatform } from './demo-channels'
import { standInPrefix } from './demo-env'

export interface ServeOptions {
  env: Env
  personas: readonly Persona[]
  clock?: Clock
  /** When the stand-in does what WeChat does later. */
  scheduler?: Scheduler
  /** Templates and accounts beside the mini program's own. */
  platform?: DemoPlatform
  /** More routes, before it listens. */
  prepare?(app: NestFastifyApplication, world: World): Promise<void>
}

/** The API and the stand-in for WeChat on one port of this machine. The caller closes it. */
export async function serveApi({
  env,
  personas,
  clock = new SystemClock(),
  scheduler,
  platform,
  prepare,
}: ServeOptions): Promise<NestFastifyApplication> {
  const app = await withoutSignalHandlers(() => createApp(env, clock))
  const world = createWorld({
    clock,
    appId: env.WECHAT_APP_ID,
    appSecret: env.WECHAT_APP_SECRET,
    personas,
    ...platform,
    mediaDelayMs: 300,
    push: { url: `${env.PUBLIC_URL}/api/wechat/push`, token: env.WECHAT_PUSH_TOKEN, retryDelayMs: 200 },
    ...(scheduler ? { scheduler } : {}),
  })
  await app.register(wechatStandIn(world), { prefix: standInPrefix })
  await app.register(smsStandIn(world))
  await prepare?.(app, world)
  await app.listen(env.PORT, '127.0.0.1')
  return app
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Stopping has an order here, API before database: Nest must not end the process by itself. */
async function withoutSignalHandlers<Made>(make: () => Promise<Made>): Promise<Made> {
  const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]))
  const made = await make()
  for (const signal of signals)
    for (const listener of process.listeners(signal)) if (!before.get(signal)?.includes(listener)) process.removeListener(signal, listener)
  return made
}
