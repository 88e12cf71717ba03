import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Fields, fieldsOf, text } from './fields'
import { PlatformError } from './platform-error'
import type { App, AppName } from './stores/app-store'
import type { World } from './world'

/** Registers a POST call with a JSON body and an access token of that account; GET answers 43002 as WeChat does. */
export function postWithToken(
  app: FastifyInstance,
  world: World,
  path: string,
  handler: (body: Fields, reply: FastifyReply) => unknown | Promise<unknown>,
  account: AppName = 'miniProgram',
): void {
  app.get(path, () => {
    throw new PlatformError(43002)
  })
  app.post(path, async (request, reply) => {
    admit(request, world, path, account)
    return handler(bodyOf(request), reply)
  })
}

/** Registers a GET call with an access token of that account. */
export function getWithToken(
  app: FastifyInstance,
  world: World,
  path: string,
  handler: (query: Fields) => unknown | Promise<unknown>,
  account: AppName = 'miniProgram',
): void {
  app.get(path, async (request) => {
    admit(request, world, path, account)
    return handler(fieldsOf(request.query))
  })
}

/** The JSON body; 44002 when there is none. */
export function bodyOf(request: FastifyRequest): Fields {
  if (request.body === undefined || request.body === null) throw new PlatformError(44002)
  return fieldsOf(request.body)
}

/** Token first, then the account's quota of this call. */
function admit(request: FastifyRequest, world: World, path: string, account: AppName): void {
  // In the body it is not seen: community reports 47001 for callers who put it there.
  if (text(fieldsOf(request.body), 'access_token')) throw new PlatformError(47001)
  const { appId } = world.apps.checkToken(text(fieldsOf(request.query), 'access_token'), account)
  world.quotas.take(path, appId)
}

/** 41002/40013 for the app id, 41004/40125 for its secret. */
export function requireCredentials(world: World, fields: Fields): App {
  const appId = text(fields, 'appid')
  const secret = text(fields, 'secret')
  if (!appId) throw new PlatformError(41002)
  if (!secret) throw new PlatformError(41004)
  return world.apps.withSecret(appId, secret)
}

export const OK = { errcode: 0, errmsg: 'ok' } as const
