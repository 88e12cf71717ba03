import { type PendingNotice, pendingNotice, type Recipient } from '../../core/outbox'
import type { HandBack } from './hand-back.schema'

interface Told {
  recipients: Recipient[]
  /** The member's name. */
  who: string
  /** Households that are with the member. */
  households: number
}

const told = (kind: string, headline: string, { _id }: Pick<HandBack, '_id'>, { recipients, who }: Told): PendingNotice[] =>
  recipients.length === 0
    ? []
    : [pendingNotice({ kind, recipients, params: { who, headline }, urgent: false, target: { kind: 'handBack', id: _id } })]

/** To the community; why is read where it is opened, not in the message. */
export const handedBack = (handBack: Pick<HandBack, '_id' | 'until'>, about: Told): PendingNotice[] =>
  told(handBack.until ? 'contactOnLeave' : 'contactHandedBack', `${about.households} 户要换人`, handBack, about)

export const takenBack = (handBack: Pick<HandBack, '_id'>, about: Told): PendingNotice[] =>
  told('contactGoesOn', `${about.households} 户不用换人了`, handBack, about)
