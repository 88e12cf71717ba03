import { StandardSchemaValidationPipe } from '@nestjs/common'
import { DomainError } from './domain-error'

interface SchemaIssue {
  message: string
  path?: readonly (PropertyKey | { key: PropertyKey })[]
  /** zod's own: what was wrong, of what, and its limit. */
  code?: string
  origin?: string
  maximum?: number
}

const where = (issue: SchemaIssue): string => (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')

/** What a link or a list gave, as gateId or ids.0; not what the client makes up itself, as a commandId. */
const isId = (field: string): boolean => /(^id|Id|[iI]ds\.\d+)$/.test(field) && !/(command|clientRequest)Id$/.test(field)

/** Bodies, queries and params that do not fit their schema become BAD_INPUT, naming the field, or what says it better: BAD_ID, TEXT_TOO_LONG, MEDIA_TOO_MANY. */
export function toDomainError(issues: readonly SchemaIssue[]): DomainError {
  const fields = issues.map((issue) => ({ field: where(issue), message: issue.message }))
  const tooMany = issues.find((issue) => issue.code === 'too_big' && where(issue) === 'photoIds')
  if (tooMany) return new DomainError('MEDIA_TOO_MANY', { max: tooMany.maximum, fields })
  const tooLong = issues.find((issue) => issue.code === 'too_big' && issue.origin === 'string')
  if (tooLong) return new DomainError('TEXT_TOO_LONG', { max: tooLong.maximum, fields })
  if (fields.length > 0 && fields.every(({ field }) => isId(field))) return new DomainError('BAD_ID', { fields })
  return new DomainError('BAD_INPUT', { fields })
}

export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({ exceptionFactory: (issues) => toDomainError(issues as readonly SchemaIssue[]) })
