import { createHash } from 'node:crypto'
import mongoose from 'mongoose'
import type { DemoSecrets } from './demo-env'

/** Rises when the made-up data changes so much that an older database should be filled anew. */
const version = 3
const collection = 'demo'
const id = 'seeded'

interface Marker {
  _id: string
  version: number
  key: string
}

/** Was this database filled to the end, by this version, with keys we still have? */
export const isSeeded = (uri: string, secrets: DemoSecrets): Promise<boolean> =>
  withDatabase(uri, async (database) => {
    const marker = await database.collection<Marker>(collection).findOne({ _id: id })
    return marker?.version === version && marker.key === keyName(secrets)
  })

export const markSeeded = (uri: string, secrets: DemoSecrets): Promise<void> =>
  withDatabase(uri, async (database) => {
    await database.collection<Marker>(collection).insertOne({ _id: id, version, key: keyName(secrets) })
  })

/** Only ever the demo's own database. */
export const dropDemo = (uri: string): Promise<void> =>
  withDatabase(uri, async (database) => {
    await database.dropDatabase()
  })

async function withDatabase<Answer>(uri: string, ask: (database: mongoose.mongo.Db) => Promise<Answer>): Promise<Answer> {
  const client = await mongoose.mongo.MongoClient.connect(uri, { serverSelectionTimeoutMS: 10_000 })
  try {
    return await ask(client.db())
  } finally {
    await client.close()
  }
}

const keyName = ({ PII_KEYS, PII_HASH_KEY }: DemoSecrets): string =>
  createHash('sha256').update(`${PII_KEYS}${PII_HASH_KEY}`).digest('hex').slice(0, 16)
