import { mkdirSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MongoServer, StartMongoOptions } from './mongo-way'
import { pingMongo } from './ping-mongo'
import { spawnServer } from './spawn-server'

const READY = /waiting for connections/i
const START_TIMEOUT_MS = 30_000
const ANSWER_TIMEOUT_MS = 5_000

/**
 * Runs this mongod as a standalone server (nothing here uses transactions) on a free port of 127.0.0.1.
 * For the demo the data stays in `dataDir/mongod`; for tests it goes with the server.
 *
 * @throws WayUnavailable when it does not start or is too old for the driver; DataInUse
 */
export async function runMongod(mongod: string, options: StartMongoOptions): Promise<MongoServer> {
  const keep = options.kind === 'demo' && options.dataDir !== undefined
  const dbPath = keep ? join(String(options.dataDir), 'mongod') : mkdtempSync(join(tmpdir(), 'household-link-mongod-'))
  mkdirSync(dbPath, { recursive: true })
  const port = await freePort()
  const mongodArgs = ['--dbpath', dbPath, '--port', String(port), '--bind_ip', '127.0.0.1']
  const server = await spawnServer({
    command: process.execPath,
    args: [join(__dirname, 'guard.cjs'), keep ? '' : dbPath, mongod, ...mongodArgs],
    ready: READY,
    timeoutMs: START_TIMEOUT_MS,
  })
  const uri = `mongodb://127.0.0.1:${port}`
  try {
    const version = await pingMongo(uri, ANSWER_TIMEOUT_MS)
    return { uri, description: `mongod ${version} at ${mongod}${keep ? `, data in ${dbPath}` : ''}`, stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
