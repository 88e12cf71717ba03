import { Injectable } from '@nestjs/common'
import type { DeviceView, SessionView } from '@shared/accounts'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { newId } from '../core/ids'
import type { Account, Session } from './account.schema'
import { AccountsRepository } from './accounts.repository'
import { SessionsRepository } from './sessions.repository'
import { Tokens } from './tokens'

const hourMs = 3_600_000
const lifeMs = { phone: 2 * hourMs, desk: 8 * hourMs } as const
/** An ended session stays for questions about it, then goes. */
const keptAfterEndMs = 7 * 24 * hourMs

/** Signed-in devices. Nothing renews a session: the phone signs in again silently, the desk by a new code. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  async open(accountId: string, device: { kind: 'phone' } | { kind: 'desk'; deskName: string }): Promise<SessionView> {
    const createdAt = this.clock.now()
    const session: Session = {
      _id: newId(),
      accountId,
      device: device.kind,
      ...(device.kind === 'desk' ? { deskName: device.deskName } : {}),
      createdAt,
      expiresAt: sessionEnd(device.kind, createdAt),
    }
    await this.sessions.insert(session)
    return { token: this.tokens.sign(session), expiresAt: session.expiresAt.toISOString() }
  }

  /** @throws SIGN_IN_REQUIRED for a missing or forged token, SESSION_EXPIRED for one that has run out or was revoked. */
  async authenticate(token: string): Promise<{ session: Session; account: Account }> {
    const now = this.clock.now()
    const { sessionId, accountId } = this.tokens.verify(token, now)
    const [session, account] = await Promise.all([this.sessions.find(sessionId), this.accounts.find(accountId)])
    if (!account) throw new DomainError('SIGN_IN_REQUIRED')
    if (!session || session.accountId !== accountId || session.revokedAt || session.expiresAt <= now)
      throw new DomainError('SESSION_EXPIRED')
    return { session, account }
  }

  /** My devices; `current` is the one that asks. */
  async list(accountId: string, currentSessionId: string): Promise<DeviceView[]> {
    const live = await this.sessions.listLive(accountId, this.clock.now())
    return live.map(({ _id, device, deskName, createdAt, expiresAt }) => ({
      id: _id,
      device,
      deskName,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      current: _id === currentSessionId,
    }))
  }

  /** From now on its token is worth nothing. Twice is once. @throws NOT_FOUND for somebody else's */
  async revoke(accountId: string, sessionId: string): Promise<void> {
    if (!(await this.sessions.revoke(accountId, sessionId, this.clock.now()))) throw new DomainError('NOT_FOUND')
  }

  /** For the timers: expiry itself is checked on read. @returns how many went */
  async sweepExpired(now: Date): Promise<number> {
    return this.sessions.deleteExpiredBefore(new Date(now.getTime() - keptAfterEndMs))
  }
}

/** Phones 2 hours, desks 8 (design §10). */
export const sessionEnd = (device: Session['device'], from: Date): Date => new Date(from.getTime() + lifeMs[device])
