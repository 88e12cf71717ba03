import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import type { ConfirmDeskCodeInput, DeskCodeClaim, DeskCodePhoneView, DeskCodeView } from '@shared/accounts'
import { AreasRepository } from '../../areas/areas.repository'
import { AuditService } from '../../audit/audit.service'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { ENV, type Env } from '../../core/env'
import type { Actor, HeldAppointment } from '../../people/actor'
import { SessionsService, sessionEnd } from '../sessions.service'
import type { DeskCode } from './desk-code.schema'
import { answer, claim, type DeskCodeChange, deskCodeLifeMs, look } from './desk-code.steps'
import { DeskCodesRepository } from './desk-codes.repository'

/** So that a late browser still reads "expired" and not "unknown". */
const keptAfterExpiryMs = 3_600_000

/** Signing a desk in with the phone: no password, nothing typed (ADR 0006). */
@Injectable()
export class DeskCodesService {
  constructor(
    private readonly codes: DeskCodesRepository,
    private readonly sessions: SessionsService,
    private readonly areas: AreasRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Pick<Env, 'PUBLIC_URL'>,
  ) {}

  /** A browser asks. It keeps the secret to itself; the QR text leads the phone to the page that confirms. */
  async create(deskName: string): Promise<DeskCodeView> {
    const id = randomBytes(12).toString('hex')
    const secret = randomBytes(32).toString('base64url')
    const number = String(randomInt(10, 100))
    const expiresAt = new Date(this.clock.now().getTime() + deskCodeLifeMs)
    await this.codes.insert({ _id: id, secretHash: hash(secret), number, deskName, state: 'waiting', wrongNumbers: 0, expiresAt, rev: 0 })
    const qrText = `${this.env.PUBLIC_URL.replace(/\/+$/, '')}/#/packages/office/desk-confirm/index?id=${id}`
    return { id, secret, number, qrText, expiresAt: expiresAt.toISOString() }
  }

  /**
   * The phone scanned it: what will be confirmed.
   * @throws FORBIDDEN from a desk, NO_APPOINTMENT (the code stays free for a colleague), DESK_CODE_EXPIRED, DESK_CODE_USED
   */
  async look(actor: Actor, id: string): Promise<DeskCodePhoneView> {
    const { communityId } = requireAppointedPhone(actor)
    const now = this.clock.now()
    const { doc } = await this.step(id, (code) => look(code, actor.accountId, now))
    const community = await this.areas.findAnywhere(communityId)
    return {
      id,
      deskName: doc.deskName,
      number: doc.number,
      expiresAt: doc.expiresAt.toISOString(),
      sessionUntil: sessionEnd('desk', now).toISOString(),
      ...(community ? { community: { id: community._id, name: community.name } } : {}),
    }
  }

  /**
   * 数一样,同意 / 不是我. The third wrong number ends the code.
   * @throws as {@link look}, and DESK_NUMBER_WRONG
   */
  async confirm(actor: Actor, id: string, input: ConfirmDeskCodeInput): Promise<void> {
    const { communityId, personId, role } = requireAppointedPhone(actor)
    const by = { accountId: actor.accountId, as: { communityId, personId, role } }
    const { next } = await this.step(id, (code) => answer(code, by, input, this.clock.now()))
    if (next?.wrongNumbers !== undefined) throw new DomainError('DESK_NUMBER_WRONG')
  }

  /**
   * Asked by the browser again and again until it is let in. Exactly one such question gets the 8-hour session.
   * @throws NOT_FOUND for a wrong secret, DESK_CODE_EXPIRED, DESK_CODE_USED
   */
  async claim(id: string, secret: string): Promise<DeskCodeClaim> {
    const { doc, next } = await this.step(id, (code) => {
      requireSecret(code, secret)
      return claim(code, this.clock.now())
    })
    if (next) return { state: 'confirmed', session: await this.openSession(doc) }
    return { state: doc.state === 'scanned' || doc.state === 'refused' ? doc.state : 'waiting' }
  }

  /** For the timers: expiry itself is checked on read. @returns how many went */
  async sweepExpired(now: Date): Promise<number> {
    return this.codes.deleteExpiredBefore(new Date(now.getTime() - keptAfterExpiryMs))
  }

  private async openSession({ _id, accountId, confirmedAs, deskName }: DeskCode) {
    if (!accountId || !confirmedAs) throw new Error(`desk code ${_id} was confirmed by nobody`)
    await this.audit.record({ ...confirmedAs, accountId, action: 'deskSignedIn', target: { kind: 'deskCode', id: _id } })
    return this.sessions.open(accountId, { kind: 'desk', deskName })
  }

  private step(id: string, decide: (code: DeskCode) => DeskCodeChange | undefined) {
    return change<DeskCode, DeskCodeChange>({
      read: async () => {
        const code = await this.codes.find(id)
        if (!code) throw new DomainError('DESK_CODE_EXPIRED')
        return code
      },
      decide,
      write: (code, next) => this.codes.save(id, code.rev, next),
    })
  }
}

const hash = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

function requireSecret({ secretHash }: DeskCode, secret: string): void {
  if (!timingSafeEqual(Buffer.from(secretHash), Buffer.from(hash(secret)))) throw new DomainError('NOT_FOUND')
}

/** A desk may not sign in another desk: the phone in the hand is the second proof. */
function requireAppointedPhone({ device, appointments }: Actor): HeldAppointment {
  if (device !== 'phone') throw new DomainError('FORBIDDEN')
  const [nearest] = [...appointments].sort((a, b) => b.areaPath.length - a.areaPath.length)
  if (!nearest) throw new DomainError('NO_APPOINTMENT')
  return nearest
}
