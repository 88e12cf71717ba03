import { type ErrorBody, errorStatus, errorWords } from '@shared/errors'
import type { FastifyReply, FastifyRequest } from 'fastify'

const code = 'BAD_ID'

/** The router refuses an address it cannot read, or a part of it longer than any id, before hooks and filters: here as they would. */
export function answerFrameworkError(_: Error, { id }: Pick<FastifyRequest, 'id'>, reply: Pick<FastifyReply, 'status'>): void {
  const body: ErrorBody = { code, message: errorWords(code), requestId: id }
  void reply.status(errorStatus(code)).send(body)
}
