import type { FastifyInstance, FastifyRequest } from 'fastify'
import { fieldsOf, text } from '../fields'
import { bodyOf, requireCredentials } from '../platform-call'
import { PlatformError } from '../platform-error'
import type { World } from '../world'

export function tokenRoutes(app: FastifyInstance, world: World): void {
  const requireListedIp = (request: FastifyRequest) => {
    const { ipWhitelist } = world.options
    if (ipWhitelist && !ipWhitelist.includes(request.ip)) throw new PlatformError(40164, request.ip)
  }

  app.get('/cgi-bin/stable_token', () => {
    throw new PlatformError(43002)
  })

  app.post('/cgi-bin/stable_token', async (request) => {
    const body = bodyOf(request)
    if (text(body, 'grant_type') !== 'client_credential') throw new PlatformError(40002)
    const { appId, tokens } = requireCredentials(world, body)
    requireListedIp(request)
    world.quotas.take('/cgi-bin/stable_token', appId)
    return tokens.stableToken(body.force_refresh === true)
  })

  app.get('/cgi-bin/token', async (request) => {
    const query = fieldsOf(request.query)
    if (text(query, 'grant_type') !== 'client_credential') throw new PlatformError(40002)
    const { tokens } = requireCredentials(world, query)
    requireListedIp(request)
    return tokens.legacyToken()
  })
}
