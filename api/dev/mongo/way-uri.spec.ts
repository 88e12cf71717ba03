import { uriWay } from './way-uri'

const options = { kind: 'test' as const, say: () => {} }

describe('the way MONGODB_URI', () => {
  it('is passed over without the variable', async () => {
    const way = uriWay({})
    expect(way.insisted).toBe(false)
    await expect(way.start(options)).rejects.toThrow('not set')
  })

  it('insists on a named server and never shows its password', async () => {
    // Port 1 of this machine refuses at once.
    const way = uriWay({ MONGODB_URI: 'mongodb://admin:topsecret@127.0.0.1:1/db' }, 200)
    expect(way.insisted).toBe(true)
    const error = await way.start(options).catch((reason: Error) => reason)
    expect((error as Error).message).toMatch(/^no answer from 127\.0\.0\.1:1 /)
    expect((error as Error).message).not.toContain('topsecret')
  })
})
