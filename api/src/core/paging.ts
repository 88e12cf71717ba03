import { DomainError } from './domain-error'

/** A place in a list sorted by a time, then by id. */
export interface Position {
  at: Date
  id: string
}

export const encodeCursor = ({ at, id }: Position): string => Buffer.from(`${at.getTime()}.${id}`).toString('base64url')

/** @throws BAD_INPUT when the text was not made by {@link encodeCursor}. */
export function decodeCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined
  const [, ms, id] = /^(\d{1,16})\.([0-9a-f]{24})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const at = new Date(Number(ms))
  if (id === undefined || Number.isNaN(at.getTime())) throw new DomainError('BAD_INPUT', { field: 'cursor' })
  return { at, id }
}

/** Mongo filter for what stands after `position` in a list sorted by `{[field]: -1, _id: -1}`. */
export const olderThan = (field: string, position: Position | undefined): object =>
  position ? { $or: [{ [field]: { $lt: position.at } }, { [field]: position.at, _id: { $lt: position.id } }] } : {}

/** Mongo filter for what stands after `position` in a list sorted by `{[field]: 1, _id: 1}`. */
export const laterThan = (field: string, position: Position | undefined): object =>
  position ? { $or: [{ [field]: { $gt: position.at } }, { [field]: position.at, _id: { $gt: position.id } }] } : {}

/** Cuts a list read with `limit + 1` to a page. */
export function toPage<Doc extends { _id: string }>(
  docs: Doc[],
  limit: number,
  at: (doc: Doc) => Date,
): { docs: Doc[]; nextCursor?: string } {
  const last = docs[limit - 1]
  if (docs.length <= limit || !last) return { docs }
  return { docs: docs.slice(0, limit), nextCursor: encodeCursor({ at: at(last), id: last._id }) }
}
