import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Fields, fieldsOf, text } from './fields'
import { PlatformError } from './platform-error'
import type { World } from './world'

/** Registers a POST call with a JSON body and an access token; GET answers 43002 as WeChat does. */
export function postWithToken(
  app: FastifyInstance,
  world: World,
  path: string,
  handler: (body: Fields, reply: FastifyReply) => unknown | Promise<unknown>,
): void {
  app.get(path, () => {
    throw new PlatformError(43002)
  })
  app.post(path, async (request, reply) => {
    requireToken(request, world)
    return handler(bodyOf(request), reply)
  })
}

/** The JSON body; 44002 when there is none. */
export function bodyOf(request: FastifyRequest): Fields {
  if (request.body === undefined || request.body === null) throw new PlatformError(44002)
  return fieldsOf(request.body)
}

function requireToken(request: FastifyRequest, world: World): void {
  // In the body it is not seen: community reports 47001 for callers who put it there.
  if (text(fieldsOf(request.body), 'access_token')) throw new PlatformError(47001)
  world.tokens.check(text(fieldsOf(request.query), 'access_token'))
}

/** 41002/40013 for the app id, 41004/40125 for its secret. */
export function requireCredentials(world: World, fields: Fields): void {
  const appId = text(fields, 'appid')
  const secret = text(fields, 'secret')
  if (!appId) throw new PlatformError(41002)
  if (appId !== world.options.appId) throw new PlatformError(40013)
  if (!secret) throw new PlatformError(41004)
  if (secret !== world.options.appSecret) throw new PlatformError(40125)
}

export const OK = { errcode: 0, errmsg: 'ok' } as const
