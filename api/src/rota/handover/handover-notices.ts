import { postName } from '@shared/seats'
import { localTime } from '../../calendar/local-time'
import { type PendingNotice, pendingNotice } from '../../core/outbox'
import type { Handover } from './handover.schema'
import type { Parties, Party } from './handover-parties'

type Of = Pick<Handover, '_id' | 'at' | 'post'>

/** 30 minutes before: to each side, about the other. */
export const announced = (handover: Of, { outgoing, incoming }: Parties): PendingNotice[] => [
  ...toldTo(handover, 'handoverToGive', outgoing, { time: localTime(handover.at), who: namesOf(incoming) }),
  ...toldTo(handover, 'handoverToTake', incoming, { time: localTime(handover.at), who: namesOf(outgoing) }),
]

/** @param secretaries person ids */
export const unconfirmed = (handover: Of, { outgoing, incoming }: Parties, secretaries: readonly string[]): PendingNotice[] =>
  toldTo(handover, 'handoverLate', [...outgoing, ...incoming, ...secretaries.map((personId) => ({ personId }))], {
    time: localTime(handover.at),
    post: postName[handover.post],
    out: namesOf(outgoing),
    in: namesOf(incoming),
  })

/** One event, to everybody of `people`; none when there is nobody. */
export const toldTo = (
  { _id }: Of,
  kind: string,
  people: readonly Pick<Party, 'personId'>[],
  params: Record<string, string>,
): PendingNotice[] => {
  const recipients = people.map(({ personId }) => `person:${personId}` as const)
  return recipients.length > 0 ? [pendingNotice({ kind, recipients, params, urgent: false, target: { kind: 'handover', id: _id } })] : []
}

export const namesOf = (people: readonly Party[]): string => people.map(({ name }) => name).join('、')
