import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { SessionsService } from '../accounts/sessions.service'
import { actionKey } from '../core/action.decorator'
import { DomainError } from '../core/domain-error'
import { type Actor, rolesOf } from '../people/actor'
import type { WithActor } from '../people/current-actor.decorator'
import { ActorLoader } from './actor-loader'
import { type PolicyRow, policyTable } from './policy-table'

interface GuardedRequest extends WithActor {
  headers: { authorization?: string }
  params: Record<string, string>
}

/** Before every route: its row of the policy table is looked up, the actor read, the row applied. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly actors: ActorLoader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const action = this.reflector.get<string | undefined>(actionKey, context.getHandler())
    const row = action === undefined ? undefined : policyTable[action]
    if (!row) throw new Error(`route ${context.getClass().name}.${context.getHandler().name} has no row in the policy table`)
    if (row.who === 'public') return true
    const request = context.switchToHttp().getRequest<GuardedRequest>()
    const { session, account } = await this.sessions.authenticate(bearer(request.headers.authorization))
    request.actor = await this.actors.load(session, account)
    if (!mayEnter(row, request.actor, request.params)) throw new DomainError('FORBIDDEN')
    return true
  }
}

/** Pure, so that the table can be tested row by row. */
export function mayEnter(row: PolicyRow, actor: Actor, params: Record<string, string>): boolean {
  const { who, over } = row
  if (who === 'public' || who === 'signedIn') return true
  if (over === undefined) return [...rolesOf(actor)].some((role) => who.includes(role))
  const areaId = params[over]
  return actor.appointments.some((held) => who.includes(held.role) && (held.areaId === areaId || held.communityId === areaId))
}

const bearer = (header: string | undefined): string => {
  const token = /^Bearer (\S+)$/.exec(header ?? '')?.[1]
  if (!token) throw new DomainError('SIGN_IN_REQUIRED')
  return token
}
