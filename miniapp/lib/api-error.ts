import { type ErrorBody, type ErrorDetails, errorWords, isErrorCode } from '@shared/errors'

/** A request that did not succeed. `message` is what a person reads; never a code. */
export class ApiError extends Error {
  constructor(
    /** A code of shared/errors.ts, or NO_NETWORK when nothing came back at all. */
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {},
    readonly status = 0,
  ) {
    super(message)
    this.name = 'ApiError'
  }

  get offline() {
    return this.code === 'NO_NETWORK'
  }
}

export const noNetwork = () => new ApiError('NO_NETWORK', '没连上网，您写的都存在手机里')

/** An answer of the API that is not a success. */
export function toApiError(status: number, body: unknown): ApiError {
  const answer = (typeof body === 'object' && body !== null ? body : {}) as Partial<ErrorBody>
  const code = isErrorCode(answer.code) ? answer.code : 'INTERNAL'
  return new ApiError(code, errorWords(code, answer.details), answer.details, status)
}

/** Words for anything that was thrown. */
export const wordsOf = (error: unknown): string => (error instanceof ApiError ? error.message : errorWords('INTERNAL'))
