import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Actor } from './actor'

/** What the policy guard leaves on the request. */
export interface WithActor {
  actor?: Actor
}

/** The signed-in person; only on routes that the policy table does not call public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<WithActor>()
  if (!actor) throw new Error('CurrentActor on a public route')
  return actor
})
