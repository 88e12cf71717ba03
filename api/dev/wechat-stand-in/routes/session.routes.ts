import type { FastifyInstance } from 'fastify'
import { fieldsOf, text } from '../fields'
import { OK, postWithToken, requireCredentials } from '../platform-call'
import { PlatformError } from '../platform-error'
import { RateWindow } from '../stores/rate-window'
import type { World } from '../world'

const PER_USER_A_MINUTE = 100

/** code2Session and getPhoneNumber: what the two kinds of codes are exchanged for. */
export function sessionRoutes(app: FastifyInstance, world: World): void {
  const { clock, appId } = world.options
  const logins = new RateWindow(PER_USER_A_MINUTE, 60_000)
  const phones = new RateWindow(PER_USER_A_MINUTE, 60_000)

  app.get('/sns/jscode2session', async (request, reply) => {
    const query = fieldsOf(request.query)
    if (text(query, 'grant_type') !== 'authorization_code') throw new PlatformError(40002)
    if (requireCredentials(world, query).name !== 'miniProgram') throw new PlatformError(48001)
    const code = text(query, 'js_code')
    if (!code) throw new PlatformError(41008)
    const openid = world.codes.redeem('login', code)
    const persona = world.personas.require(openid)
    if (!logins.take(openid, clock.now())) throw new PlatformError(45011)
    if (persona.blocked) throw new PlatformError(40226)
    const session = { openid, session_key: world.personas.sessionKey(openid), unionid: persona.unionid }
    // The real one says text/plain although it is JSON.
    return reply.type('text/plain').send(JSON.stringify(session))
  })

  postWithToken(app, world, '/wxa/business/getuserphonenumber', async (body) => {
    const openid = world.codes.redeem('phone', text(body, 'code'), text(body, 'openid'))
    if (!phones.take(openid, clock.now())) throw new PlatformError(45011)
    const phoneNumber = world.personas.require(openid).phoneNumber ?? ''
    const watermark = { timestamp: Math.floor(clock.now().getTime() / 1000), appid: appId }
    return { ...OK, phone_info: { phoneNumber, purePhoneNumber: phoneNumber, countryCode: '86', watermark } }
  })
}
