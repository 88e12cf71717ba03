import type { ConfirmDeskCodeInput } from '@shared/accounts'
import { DomainError } from '../../core/domain-error'
import type { DeskCode } from './desk-code.schema'

const minuteMs = 60_000
/** To scan, compare and agree. */
export const deskCodeLifeMs = 2 * minuteMs
/** From agreeing to the browser's next question; the browser asks every few seconds. */
const claimWithinMs = minuteMs
/** The last of these ends the code. */
const maxWrongNumbers = 3

/** What a step changes; undefined: nothing. */
export type DeskCodeChange = Partial<Pick<DeskCode, 'state' | 'accountId' | 'confirmedAs' | 'wrongNumbers' | 'expiresAt'>>

/** A phone opens the code's page. @throws DESK_CODE_EXPIRED, DESK_CODE_USED when another phone was first or it is settled */
export function look(code: DeskCode, accountId: string, now: Date): DeskCodeChange | undefined {
  requireLive(code, now)
  if (code.state === 'waiting') return { state: 'scanned', accountId }
  requireMine(code, accountId)
  if (code.state !== 'scanned') throw new DomainError('DESK_CODE_USED')
  return undefined
}

/**
 * The phone says yes or no. A wrong number is counted, not confirmed: the caller sees it in the change.
 * The same answer again changes nothing. @throws DESK_CODE_EXPIRED, DESK_CODE_USED
 */
export function answer(
  code: DeskCode,
  by: { accountId: string; as: NonNullable<DeskCode['confirmedAs']> },
  { number, agree }: ConfirmDeskCodeInput,
  now: Date,
): DeskCodeChange | undefined {
  const settled = agree ? 'confirmed' : 'refused'
  requireLive(code, now)
  if (code.state !== 'waiting') requireMine(code, by.accountId)
  if (code.state === settled && code.wrongNumbers < maxWrongNumbers) return undefined
  if (code.state !== 'waiting' && code.state !== 'scanned') throw new DomainError('DESK_CODE_USED')
  const { accountId } = by
  if (!agree) return { state: 'refused', accountId }
  if (number !== code.number) return countWrongNumber(code, accountId)
  return { state: 'confirmed', accountId, confirmedAs: by.as, expiresAt: new Date(now.getTime() + claimWithinMs) }
}

/** The browser asks whether it may come in: once, after the phone agreed. @throws DESK_CODE_EXPIRED, DESK_CODE_USED */
export function claim(code: DeskCode, now: Date): DeskCodeChange | undefined {
  if (code.state === 'claimed') throw new DomainError('DESK_CODE_USED')
  requireLive(code, now)
  return code.state === 'confirmed' ? { state: 'claimed' } : undefined
}

function countWrongNumber({ wrongNumbers }: DeskCode, accountId: string): DeskCodeChange {
  const counted = wrongNumbers + 1
  return { state: counted < maxWrongNumbers ? 'scanned' : 'refused', accountId, wrongNumbers: counted }
}

function requireLive({ expiresAt }: DeskCode, now: Date): void {
  if (now >= expiresAt) throw new DomainError('DESK_CODE_EXPIRED')
}

function requireMine(code: DeskCode, accountId: string): void {
  if (code.accountId !== accountId) throw new DomainError('DESK_CODE_USED')
}
