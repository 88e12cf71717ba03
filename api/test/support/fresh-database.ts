import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import mongoose, { type Connection, mongo } from 'mongoose'
import { withDatabase } from './database-uri'

export interface FreshDatabase {
  name: string
  /** For `MONGO_URL` and whatever else connects by itself. */
  uri: string
  /** A connection for this file; closed when the file ends. */
  connect(): Promise<Connection>
}

/**
 * An empty database for this test file, dropped when the file ends. Call it once, at the top of the file or of a describe.
 * What an app still writes after that is dropped at the end of the run.
 */
export function freshDatabase(): FreshDatabase {
  const server = process.env.MONGO_TEST_URI
  if (!server) throw new Error('freshDatabase works in *.db-spec.ts and *.e2e-spec.ts only')
  const name = `${process.env.MONGO_TEST_PREFIX}${labelOfFile()}-${randomBytes(3).toString('hex')}`
  const uri = withDatabase(server, name)
  const connections: Connection[] = []

  afterAll(async () => {
    await Promise.all(connections.map((connection) => connection.close()))
    await drop(uri)
  })

  return {
    name,
    uri,
    async connect() {
      const connection = await mongoose.createConnection(uri).asPromise()
      connections.push(connection)
      return connection
    },
  }
}

async function drop(uri: string): Promise<void> {
  const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5_000 })
  try {
    await client.db().dropDatabase()
  } finally {
    await client.close()
  }
}

/** Database names are limited to 63 bytes. */
function labelOfFile(): string {
  const file = basename(expect.getState().testPath ?? 'file')
  return file.replace(/\..*$/, '').slice(0, 24)
}
