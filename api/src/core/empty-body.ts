import type { FastifyInstance } from 'fastify'

/**
 * wx.request says `content-type: application/json` also where it sends nothing (DELETE); Fastify would answer 400.
 * The type of no body is forgotten.
 */
export function allowEmptyBodies(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('onRequest', async ({ raw: { headers } }) => {
    if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) delete headers['content-type']
  })
}
