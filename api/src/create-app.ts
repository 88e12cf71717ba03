import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { maxRosterBytes } from '@shared/roster'
import { Logger } from 'nestjs-pino'
import { AppModule } from './app.module'
import type { Clock } from './core/clock'
import { contentSecurityPolicy } from './core/content-security-policy'
import { allowEmptyBodies } from './core/empty-body'
import type { Env } from './core/env'
import { answerFrameworkError } from './core/framework-errors'
import { newId } from './core/ids'
import { validationPipe } from './core/validation'
import { assertOfficialBaseUrl } from './wechat/wechat.settings'

/** JSON bodies: the longest text is 2,000 characters. Files have limits of their own. */
const bodyLimitBytes = 256 * 1024

/** The API under /api and, when it was built, the H5 at /. Used by the server, the demo and whole-app tests alike. */
export async function createApp(env: Env, clock?: Clock): Promise<NestFastifyApplication> {
  assertOfficialBaseUrl(env.NODE_ENV, env.WECHAT_BASE_URL)
  const adapter = new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    trustProxy: env.TRUSTED_PROXY ?? false,
    genReqId: () => newId(),
    frameworkErrors: answerFrameworkError,
    forceCloseConnections: true,
  })
  allowEmptyBodies(adapter.getInstance())
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(env, clock), adapter, { bufferLogs: true, rawBody: true })
  app.useLogger(app.get(Logger))
  app.setGlobalPrefix('api')
  app.useGlobalPipes(validationPipe())
  app.enableShutdownHooks()
  await app.register(helmet, { contentSecurityPolicy: { directives: contentSecurityPolicy(env.H5_DIR) } })
  await app.register(multipart, { limits: { files: 1, fileSize: maxRosterBytes, fields: 8, fieldSize: 4_096 } })
  if (env.H5_DIR) await app.register(fastifyStatic, { root: env.H5_DIR, wildcard: false })
  return app
}
