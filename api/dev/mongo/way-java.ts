import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureJavaJars, JAVA_SERVER_VERSION } from './java-jars'
import type { Environment, MongoServer, MongoWay, StartMongoOptions } from './mongo-way'
import { pingMongo } from './ping-mongo'
import { spawnServer } from './spawn-server'

const START_TIMEOUT_MS = 30_000
const ANSWER_TIMEOUT_MS = 5_000
/** The fastest start for a small server: up in 0.6 s with about 110 MB. */
const JVM_OPTIONS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx256m']

/** mongo-java-server: speaks MongoDB's protocol, keeps the demo's data in an H2 file and the tests' in memory. */
export function javaWay(env: Environment): MongoWay {
  return {
    name: 'mongo-java-server',
    needs: 'a JDK 17 or newer (java) and, the first time, Maven (mvn) on PATH',
    async start(options) {
      const jars = await ensureJavaJars(env, options.say)
      return startJavaServer(jars, options)
    },
  }
}

/** @throws WayUnavailable without a JDK; DataInUse */
async function startJavaServer(jars: string, { kind, dataDir }: StartMongoOptions): Promise<MongoServer> {
  const file = kind === 'demo' && dataDir !== undefined ? join(dataDir, 'mongo-java.h2') : undefined
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true })
  const server = await spawnServer({
    command: 'java',
    args: [...JVM_OPTIONS, '-cp', join(jars, '*'), join(__dirname, 'Launcher.java'), ...(file ? [file] : [])],
    ready: /listening on (127\.0\.0\.1:\d+)/,
    timeoutMs: START_TIMEOUT_MS,
  })
  const uri = `mongodb://${server.match[1]}`
  try {
    await pingMongo(uri, ANSWER_TIMEOUT_MS)
  } catch (error) {
    await server.stop()
    throw error
  }
  const where = file ? `data in ${file}` : 'data in memory'
  return { uri, description: `mongo-java-server ${JAVA_SERVER_VERSION} on Java, ${where}`, stop: server.stop }
}
