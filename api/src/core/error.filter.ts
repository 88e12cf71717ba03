import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common'
import { type ErrorBody, type ErrorCode, type ErrorDetails, errorStatus, errorWords } from '@shared/errors'
import { DomainError } from './domain-error'

interface Reply {
  status(code: number): Reply
  header(name: string, value: string): Reply
  send(body: unknown): void
}

const byStatus: Record<number, ErrorCode> = {
  400: 'BAD_INPUT',
  401: 'SIGN_IN_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'REQUEST_TOO_LARGE',
  415: 'BAD_INPUT',
  429: 'TOO_FREQUENT',
  503: 'NOT_READY',
}

/** Every failure leaves as `{code, message, details, requestId}`; what we did not foresee is a 500 that tells nothing but its number. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name)

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const requestId = String(http.getRequest<{ id: unknown }>().id)
    const { code, details } = this.understand(error, requestId)
    const body: ErrorBody = { code, message: errorWords(code, details), ...(details ? { details } : {}), requestId }
    http.getResponse<Reply>().status(errorStatus(code)).send(body)
  }

  private understand(error: unknown, requestId: string): { code: ErrorCode; details?: ErrorDetails } {
    if (error instanceof DomainError) return { code: error.code, details: error.details }
    const status = httpStatus(error) ?? 500
    const code = byStatus[status] ?? (status >= 400 && status < 500 ? 'BAD_INPUT' : undefined)
    if (code) return { code }
    this.logger.error({ err: error, requestId }, 'unforeseen')
    return { code: 'INTERNAL' }
  }
}

/** Nest's exceptions, and Fastify's errors (body too large, malformed JSON), carry a status. */
function httpStatus(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus()
  const status = (error as { statusCode?: unknown } | null)?.statusCode
  return typeof status === 'number' ? status : undefined
}
