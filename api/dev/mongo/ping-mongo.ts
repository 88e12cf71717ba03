import { mongo } from 'mongoose'

/**
 * Checks that a server answers and speaks a version our driver understands.
 *
 * @returns the version the server announces, for example '8.0.4'
 * @throws the driver's error when there is no answer within `timeoutMs`
 */
export async function pingMongo(uri: string, timeoutMs: number): Promise<string> {
  const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: timeoutMs, connectTimeoutMS: timeoutMs })
  try {
    const info = await client.db('admin').command({ buildInfo: 1 })
    return String(info.version)
  } finally {
    await client.close()
  }
}
