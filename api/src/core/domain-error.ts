import { type ErrorCode, type ErrorDetails, errorWords } from '@shared/errors'

/** A rule said no. Free of HTTP, so that timers and the command line can use it; the filter maps it to a status. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: ErrorDetails,
  ) {
    super(errorWords(code, details))
    this.name = 'DomainError'
  }
}
