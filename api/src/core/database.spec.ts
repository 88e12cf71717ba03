import { mongo } from 'mongoose'
import { databaseOptions } from './database'

it('reads from the primary and writes to a majority, whatever the connection string says', () => {
  const { autoIndex: _, ...options } = databaseOptions
  const client = new mongo.MongoClient('mongodb://a,b/household?replicaSet=rs0&readPreference=secondaryPreferred&w=1', options)
  expect(client.readPreference.mode).toBe('primary')
  expect(client.writeConcern?.w).toBe('majority')
})
