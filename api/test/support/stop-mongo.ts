import { mongo } from 'mongoose'

/** jest globalTeardown: drops what this run left on a server that is not ours, then stops the server. */
export default async function stopMongoForTests(): Promise<void> {
  const server = globalThis.householdLinkTestMongo
  if (!server) return
  try {
    await dropLeftovers(server.uri, String(process.env.MONGO_TEST_PREFIX))
  } finally {
    await server.stop()
  }
}

async function dropLeftovers(uri: string, prefix: string): Promise<void> {
  const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5_000 })
  try {
    // Only names of what this user may see: no sizes to be computed, no right over the whole server needed.
    const { databases } = await client.db().admin().listDatabases({ nameOnly: true, authorizedDatabases: true })
    for (const { name } of databases) {
      if (name.startsWith(prefix)) await client.db(name).dropDatabase()
    }
  } finally {
    await client.close()
  }
}
