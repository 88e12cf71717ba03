import type { Collection, Connection, mongo } from 'mongoose'
import { freshDatabase } from './fresh-database'

/** A document of any shape for the cases that try a server. */
export interface Doc extends mongo.Document {
  _id: string
}

/** The driver's types for `$push` and `$pull` want a schema that names its lists; these documents have none. */
export const untyped = (update: object): mongo.UpdateFilter<Doc> => update as mongo.UpdateFilter<Doc>

/** For the top of a file: makes one new collection after another, each with the documents given. */
export function newCollections(): (...documents: Doc[]) => Promise<Collection<Doc>> {
  const database = freshDatabase()
  let connection: Connection | undefined
  let made = 0
  return async (...documents) => {
    made += 1
    connection ??= await database.connect()
    const collection = connection.collection<Doc>(`c${made}`)
    if (documents.length > 0) await collection.insertMany(documents)
    return collection
  }
}

export const isDuplicateKey = (error: unknown): boolean => (error as { code?: number }).code === 11_000

export const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
