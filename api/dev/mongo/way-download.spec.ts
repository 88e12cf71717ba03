import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { downloadMongod } from './way-download'

const PATIENCE_MS = 30_000
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'household-link-download-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A mirror that accepts connections and never answers. */
async function silentMirror(): Promise<{ server: Server; url: string }> {
  const server = createServer((socket) => socket.on('error', () => {}).resume())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { server, url: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}` }
}

describe('the download of mongod', () => {
  it('is given up in time and leaves no socket open', async () => {
    const mirror = await silentMirror()
    const env = { ...process.env, MONGOMS_DOWNLOAD_MIRROR: mirror.url, MONGOMS_DOWNLOAD_DIR: folder, MONGOMS_USE_HTTP: '1' }
    await expect(downloadMongod(env, 2_500)).rejects.toThrow('given up after 2.5 s')
    // Calls back when the last connection is gone.
    await new Promise((resolve) => mirror.server.close(resolve))
  })

  it('honours a mongod named by MONGOMS_SYSTEM_BINARY', async () => {
    const binary = join(folder, 'mongod')
    writeFileSync(binary, '#!/bin/sh\necho "db version v8.2.6"\n')
    chmodSync(binary, 0o755)
    const env = { ...process.env, MONGOMS_SYSTEM_BINARY: binary, MONGOMS_SYSTEM_BINARY_VERSION_CHECK: 'false' }
    await expect(downloadMongod(env, PATIENCE_MS)).resolves.toBe(binary)
  })
})
