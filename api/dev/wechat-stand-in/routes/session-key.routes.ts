import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Fields, text } from '../fields'
import { getWithToken, OK } from '../platform-call'
import { PlatformError } from '../platform-error'
import type { World } from '../world'

/** checkSessionKey and resetUserSessionKey: whoever asks proves to have the key by signing nothing with it. */
export function sessionKeyRoutes(app: FastifyInstance, world: World): void {
  getWithToken(app, world, '/wxa/checksession', async (query) => {
    requireSignature(world, query)
    return OK
  })

  getWithToken(app, world, '/wxa/resetusersessionkey', async (query) => {
    const openid = requireSignature(world, query)
    return { ...OK, openid, session_key: world.personas.newSessionKey(openid) }
  })
}

/** 40003 no such user, 87008 another method, 87007 no session, 87009 signed with another key. @returns the openid */
function requireSignature(world: World, query: Fields): string {
  const { openid } = world.personas.require(text(query, 'openid'))
  if (text(query, 'sig_method') !== 'hmac_sha256') throw new PlatformError(87008)
  const key = world.personas.findSessionKey(openid)
  if (!key) throw new PlatformError(87007)
  if (text(query, 'signature') !== createHmac('sha256', key).update('').digest('hex')) throw new PlatformError(87009)
  return openid
}
