import { mongo } from 'mongoose'

const duplicateKey = 11000

/** Did a unique index refuse the write? */
export const isDuplicateKey = (error: unknown): boolean => error instanceof mongo.MongoServerError && error.code === duplicateKey
