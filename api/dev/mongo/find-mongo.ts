import { DataInUse, type Environment, type MongoServer, type MongoWay, type StartMongoOptions } from './mongo-way'
import { downloadWay } from './way-download'
import { javaWay } from './way-java'
import { mongodOnPathWay } from './way-mongod-on-path'
import { uriWay } from './way-uri'

export interface FoundMongo {
  /** Without a database name, unless `MONGODB_URI` carries one. */
  uri: string
  /** The name of the way that worked. */
  way: string
  stop(): Promise<void>
}

/** The order is decided in docs/adr/0001-mongodb-found-by-itself.md. */
function mongoWays(env: Environment): MongoWay[] {
  return [uriWay(env), mongodOnPathWay(env), downloadWay(env), javaWay(env)]
}

/**
 * Finds or starts a MongoDB server for the demo or the tests and says in one line which.
 * The caller stops it last, after everything that uses it; if the caller is killed, the server ends by itself.
 *
 * @throws Error with one message that lists every way and why it did not work.
 * @throws DataInUse when another running server holds `dataDir`.
 */
export async function startMongo(options: StartMongoOptions, ways: MongoWay[] = mongoWays(process.env)): Promise<FoundMongo> {
  const failures: string[] = []
  for (const [index, way] of ways.entries()) {
    const started = await attempt(way, options)
    if ('uri' in started) {
      options.say(`MongoDB: ${started.description}`)
      return { uri: started.uri, way: way.name, stop: () => started.stop() }
    }
    failures.push(`  ${index + 1}. ${way.name}: ${started.reason}\n     needs ${way.needs}`)
    if (way.insisted) throw new Error(`MongoDB does not answer.\n${failures.join('\n')}`)
  }
  throw new Error(`No MongoDB server found. One of these ${ways.length} ways must work:\n${failures.join('\n')}`)
}

async function attempt(way: MongoWay, options: StartMongoOptions): Promise<MongoServer | { reason: string }> {
  try {
    return await way.start(options)
  } catch (error) {
    if (error instanceof DataInUse) throw error
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}
