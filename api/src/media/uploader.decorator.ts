import { createParamDecorator, type ExecutionContext } from '@nestjs/common'

/** The part of the actor on the request that matters here; the actor itself belongs to a room below. */
interface WithUploader {
  actor?: { accountId: string }
}

/** Account id of who uploads; only on routes that want a signed-in person. */
export const Uploader = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { actor } = context.switchToHttp().getRequest<WithUploader>()
  if (!actor) throw new Error('Uploader on a public route')
  return actor.accountId
})
