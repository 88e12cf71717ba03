import type { ErrorBody } from '@shared/errors'
import { testApp } from './support/test-app'

/** What is refused before any of our routes hears of it, by Fastify or one of its parsers. */
describe('a request that reaches no route', () => {
  const running = testApp()

  it.each<[string, string, RequestInit, number, string]>([
    ['an address that cannot be read', '/issues/%ZZ', {}, 400, 'BAD_ID'],
    ['an id longer than any', `/issues/${'a'.repeat(500)}`, {}, 400, 'BAD_ID'],
    ['an address that leads nowhere', '/nothing', {}, 404, 'NOT_FOUND'],
    ['JSON cut off', '/sessions', { method: 'POST', body: '{"code":', headers: { 'content-type': 'application/json' } }, 400, 'BAD_INPUT'],
    ['what is no JSON', '/sessions', { method: 'POST', body: '<a/>', headers: { 'content-type': 'text/xml' } }, 400, 'BAD_INPUT'],
    [
      'a body beyond all limits',
      '/sessions',
      { method: 'POST', body: JSON.stringify({ code: 'x'.repeat(300_000) }), headers: { 'content-type': 'application/json' } },
      413,
      'REQUEST_TOO_LARGE',
    ],
  ])('%s reads like every other error', async (_, path, init, status, code) => {
    const response = await fetch(`${running().url}/api${path}`, init)
    const body = (await response.json()) as ErrorBody
    expect([response.status, body.code]).toEqual([status, code])
    expect(body.message).toMatch(/[一-鿿]/)
    expect(body.requestId).toMatch(/^[0-9a-f]{24}$/)
  })
})
