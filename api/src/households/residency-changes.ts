import { type DecideResidencyInput, type Relation, refusalText } from '@shared/residencies'
import { pendingNotice, type Recipient } from '../core/outbox'
import type { Person } from '../people/person.schema'
import type { ResidencyChange } from './residencies.repository'
import { type DeciderRole, deciderName } from './residency.policy'
import type { Residency } from './residency.schema'

const hourMs = 60 * 60_000
/** Nobody looked: the request goes to the community desk (design §13). */
const deskAfterMs = 24 * hourMs
/** How long the household may say that a phone match is wrong (design §6). */
const objectionMs = 7 * 24 * hourMs

/** Verified by the phone of a roster entry. Its relation counts, not the claimed one: owners may decide for others. */
export function matchedChange(
  residency: Pick<Residency, '_id' | 'relation'>,
  entry: Pick<Person, '_id' | 'relation'>,
  told: readonly Recipient[],
  place: string,
  now: Date,
): ResidencyChange {
  const notice = { kind: 'residencyMatched', recipients: [...told], params: { place }, urgent: false }
  return {
    set: {
      status: 'verified',
      relation: entry.relation ?? residency.relation,
      personId: entry._id,
      decision: { commandId: `match-${residency._id}`, at: now, by: 'phoneMatch' },
      objectionUntil: new Date(now.getTime() + objectionMs),
      toldCount: told.length,
    },
    unset: ['deskAt', 'deskDueAt'],
    notices: told.length > 0 ? [pendingNotice({ ...notice, target: { kind: 'residency', id: residency._id } })] : [],
  }
}

/** Waits for a person. Without anybody near to ask, the desk is asked at once. */
export function pendingChange(residency: Pick<Residency, '_id'>, asked: readonly Recipient[], place: string, now: Date): ResidencyChange {
  const deskAt = new Date(now.getTime() + (asked.length > 0 ? deskAfterMs : 0))
  return {
    set: { status: 'pending', deskAt, deskDueAt: deskAt },
    notices: asked.length > 0 ? [requested(residency._id, asked, place, 'residencyRequested')] : [],
  }
}

/** The desk's turn. */
export const deskChange = (residency: Pick<Residency, '_id'>, staff: readonly Recipient[], place: string): ResidencyChange => ({
  set: {},
  unset: ['deskDueAt'],
  notices: staff.length > 0 ? [requested(residency._id, staff, place, 'residencyRequested')] : [],
})

interface Decider {
  accountId: string
  personId?: string
  role: DeciderRole
}

export function decidedChange(
  residency: Pick<Residency, '_id' | 'accountId'>,
  { decision, reason, words, commandId }: DecideResidencyInput,
  { accountId, personId, role }: Decider,
  place: string,
  now: Date,
): ResidencyChange {
  const confirmed = decision === 'confirm'
  const params: Record<string, string> = confirmed ? { place } : { place, reason: refusalText(reason, words) }
  const kind = confirmed ? 'residencyVerified' : 'residencyRefused'
  return {
    set: {
      status: confirmed ? 'verified' : 'rejected',
      decision: {
        commandId,
        at: now,
        by: 'person',
        accountId,
        roleName: deciderName[role],
        ...(personId ? { personId } : {}),
        ...(confirmed ? {} : { reason, ...(words ? { words } : {}) }),
      },
    },
    unset: ['deskAt', 'deskDueAt', 'objectionUntil', ...(confirmed ? [] : (['activeKey'] as const))],
    notices: [
      pendingNotice({
        kind,
        recipients: [`account:${residency.accountId}`],
        params,
        urgent: false,
        target: { kind: 'residency', id: residency._id },
      }),
    ],
  }
}

/** For the community to decide, whatever the phone says. */
export const objectedChange = (
  residency: Pick<Residency, '_id'>,
  objection: NonNullable<Residency['objection']>,
  staff: readonly Recipient[],
  place: string,
  now: Date,
): ResidencyChange => ({
  set: { status: 'pending', objection, deskAt: now },
  unset: ['decision', 'objectionUntil', 'personId', 'toldCount'],
  notices: staff.length > 0 ? [requested(residency._id, staff, place, 'residencyObjected')] : [],
})

/**
 * What the household said against an account, as long as the community has not confirmed it since: giving a claim up and making it
 * again does not undo a no.
 * @param earlier of one account and household, the oldest first
 */
export function standingObjection(earlier: readonly Pick<Residency, 'objection' | 'decision'>[]): Residency['objection'] {
  const last = earlier.findLast(({ objection }) => objection !== undefined)
  const confirmed = last?.decision !== undefined && last.decision.reason === undefined
  return confirmed ? undefined : last?.objection
}

export const endedChange: ResidencyChange = {
  set: { status: 'ended' },
  unset: ['activeKey', 'deskAt', 'deskDueAt', 'objectionUntil'],
}

/** The account was closed: a live one ends, and no name stays. */
export const erasedChange = ({ activeKey }: Pick<Residency, 'activeKey'>): ResidencyChange =>
  activeKey ? { ...endedChange, unset: [...(endedChange.unset ?? []), 'name'] } : { set: {}, unset: ['name'] }

/** Which entry of the roster is it? Couples share phones: the one with the claimed relation first. */
export const matchingEntry = <Entry extends Pick<Person, 'phoneHash' | 'relation' | 'kind'>>(
  entries: readonly Entry[],
  phoneHash: string,
  relation: Relation,
): Entry | undefined => {
  const same = entries.filter((entry) => entry.phoneHash === phoneHash && entry.kind !== 'staff')
  return same.find((entry) => entry.relation === relation) ?? same[0]
}

const requested = (id: string, recipients: readonly Recipient[], place: string, kind: string) =>
  pendingNotice({ kind, recipients: [...recipients], params: { place }, urgent: false, target: { kind: 'residencyRequest', id } })
