import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Environment, type MongoWay, WayUnavailable } from './mongo-way'
import { runMongod } from './run-mongod'

/** All of the download; whoever waits longer installs MongoDB. */
const GIVE_UP_AFTER_MS = 5_000

/** The mongod that mongodb-memory-server-core downloads, or finds in its cache from an earlier start. */
export function downloadWay(env: Environment): MongoWay {
  return {
    name: 'mongodb-memory-server download',
    needs: `access to fastdl.mongodb.org, fast enough for ${GIVE_UP_AFTER_MS / 1_000} s`,
    async start(options) {
      return runMongod(await downloadMongod(env, GIVE_UP_AFTER_MS), options)
    },
  }
}

/**
 * The download runs in a process of its own: ending that process is the only sure way to close its sockets.
 *
 * @returns the path of the mongod
 * @throws WayUnavailable
 */
export function downloadMongod(env: Environment, giveUpAfterMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, 'download-mongod.cjs')], {
      env: { ...process.env, MONGOMS_MAX_RETRIES: '1', ...env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let path = ''
    let complaint = ''
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, giveUpAfterMs)
    child.stdout.on('data', (chunk: Buffer) => {
      path += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString()
    })
    child.on('error', (error) => reject(new WayUnavailable(error.message)))
    child.on('close', (code) => {
      clearTimeout(timer)
      if (isLate) return reject(new WayUnavailable(`given up after ${giveUpAfterMs / 1_000} s`))
      if (code === 0) return resolve(path.trim())
      reject(new WayUnavailable(complaint.trim().replace(/\s+/g, ' ').slice(0, 300) || `ended with code ${code}`))
    })
  })
}
