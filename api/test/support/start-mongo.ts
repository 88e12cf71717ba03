import { randomBytes } from 'node:crypto'
import { type FoundMongo, startMongo } from '../../dev/mongo/find-mongo'

declare global {
  /** Handed from jest's global setup to its global teardown, which run in one process. */
  var householdLinkTestMongo: FoundMongo | undefined
}

/** jest globalSetup of the projects db and e2e: one server for all files; each file takes a database of its own. */
export default async function startMongoForTests(): Promise<void> {
  const mongo = await startMongo({ kind: 'test', say: (line) => process.stderr.write(`${line}\n`) })
  globalThis.householdLinkTestMongo = mongo
  process.env.MONGO_TEST_URI = mongo.uri
  process.env.MONGO_TEST_PREFIX = `hl-test-${randomBytes(3).toString('hex')}-`
}
