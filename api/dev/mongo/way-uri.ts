import { type Environment, type MongoWay, WayUnavailable } from './mongo-way'
import { pingMongo } from './ping-mongo'

const ANSWER_TIMEOUT_MS = 5_000

/** A server the developer names in `MONGODB_URI`; used for development and tests alike, never stopped by us. */
export function uriWay(env: Environment, answerTimeoutMs = ANSWER_TIMEOUT_MS): MongoWay {
  const uri = env.MONGODB_URI
  return {
    name: 'MONGODB_URI',
    needs: 'the environment variable MONGODB_URI=mongodb://… of a running server',
    insisted: Boolean(uri),
    async start() {
      if (!uri) throw new WayUnavailable('not set')
      try {
        const version = await pingMongo(uri, answerTimeoutMs)
        return { uri, description: `MONGODB_URI, ${hostsOf(uri)} (version ${version})`, stop: async () => {} }
      } catch (error) {
        throw new WayUnavailable(`no answer from ${hostsOf(uri)} (${error instanceof Error ? error.message : error})`)
      }
    },
  }
}

/** The hosts of a connection string without user and password. */
function hostsOf(uri: string): string {
  return uri
    .replace(/^[^:]+:\/\//, '')
    .replace(/^[^/?]*@/, '')
    .replace(/[/?].*$/, '')
}
