import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify'
import { meetHazards } from './call-hazards'
import { PlatformError } from './platform-error'
import { requestId } from './request-id'
import { accountRoutes } from './routes/account.routes'
import { codeRoutes } from './routes/code.routes'
import { controlRoutes } from './routes/control.routes'
import { leverRoutes } from './routes/lever.routes'
import { personaRoutes } from './routes/persona.routes'
import { phoneRoutes } from './routes/phone.routes'
import { reminderRoutes } from './routes/reminder.routes'
import { securityRoutes } from './routes/security.routes'
import { serviceAccountRoutes } from './routes/service-account.routes'
import { sessionRoutes } from './routes/session.routes'
import { sessionKeyRoutes } from './routes/session-key.routes'
import { subscribeRoutes } from './routes/subscribe.routes'
import { templateListRoutes } from './routes/template-list.routes'
import { tokenRoutes } from './routes/token.routes'
import { webhookRoutes } from './routes/webhook.routes'
import type { World } from './world'

const platformRoutes = [
  tokenRoutes,
  accountRoutes,
  sessionRoutes,
  sessionKeyRoutes,
  securityRoutes,
  subscribeRoutes,
  templateListRoutes,
  codeRoutes,
  serviceAccountRoutes,
  webhookRoutes,
]

/**
 * Stands in for api.weixin.qq.com (and the WeCom webhook) with its real rules and error codes, and under `/phone` for the
 * WeChat app on somebody's phone. For development, demo and tests only. Register it under a prefix of its own.
 */
export const wechatStandIn =
  (world: World): FastifyPluginAsync =>
  async (app) => {
    await app.register(async (platform) => {
      answerLikeThePlatform(platform, world)
      meetHazards(platform, world, app.prefix)
      for (const routes of platformRoutes) routes(platform, world)
    })
    for (const routes of [personaRoutes, phoneRoutes, reminderRoutes, controlRoutes, leverRoutes]) routes(app, world)
    app.addHook('onClose', async () => world.scheduler.stop())
  }

/** HTTP 200 with `{errcode, errmsg}`, errmsg ending in a `rid`, whatever went wrong. */
function answerLikeThePlatform(app: FastifyInstance, world: World): void {
  app.setErrorHandler(async (error: FastifyError | PlatformError, request, reply) => {
    if (!(error instanceof PlatformError) && !error.code?.startsWith('FST_ERR_CTP')) request.log.error(error)
    const shown = error instanceof PlatformError ? error : new PlatformError(error.code?.startsWith('FST_ERR_CTP') ? 47001 : -1)
    return sendError(reply, shown, world)
  })
}

function sendError(reply: FastifyReply, error: PlatformError, world: World): FastifyReply {
  const errmsg = `${error.message}, rid: ${requestId(world.options.clock.now())}`
  return reply.code(200).send({ errcode: error.errcode, errmsg })
}
