import { Types } from 'mongoose'

/** 24 hex characters, rising with time. Ids are text everywhere: in documents, seats, URLs (ADR 0004). */
export const newId = (): string => new Types.ObjectId().toHexString()

/** For `_id` of every schema. */
export const idField = { type: String, default: newId } as const
