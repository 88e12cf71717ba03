import type { Purpose } from '@shared/channels'
import type { Notification } from '../notification.schema'

/**
 * Asked of handlers until somebody takes it on: while it is urgent they are called in rounds (design §7). Other urgent news goes out
 * once.
 */
const requests: ReadonlySet<string> = new Set([
  'issue.post.handler',
  'issue.urgentAlert.handler',
  'issue.raised.handler',
  'issue.reminded.handler',
  'issue.reopen.handler',
  'issue.offerTransfer.handler',
  'issue.whistle.handler',
])

const kindsByPurpose: Record<Purpose, readonly string[]> = {
  urgent: ['issue.urgentAlert.handler', 'testMessage.handler'],
  todo: [
    'issue.post.handler',
    'issue.raised.handler',
    'issue.climbed.handler',
    'issue.reminded.handler',
    'issue.reply.handler',
    'issue.offerTransfer.handler',
    'issue.refuseTransfer.handler',
    'issue.whistle.handler',
    'issue.refuseWhistle.handler',
    'issue.setUrgency.handler',
    'issue.withdraw.handler',
    'issue.reopen.handler',
    'issue.waitFired.handler',
    'issue.transferFired.handler',
    'issue.reportInFired.handler',
    'residencyRequested',
    'residencyObjected',
    'noticeRefused',
    'handedBack',
    'contactOnLeave',
    'contactHandedBack',
    'repairProposed',
    'planAwaitsPhone',
    'importAwaitsPhone',
  ],
  duty: [
    'rotaPublished',
    'shiftsGiven',
    'shiftsTakenOff',
    'rotaRed',
    'rotaMonthMissing',
    'swapAsked',
    'takeOverAsked',
    'offerAccepted',
    'offerDeclined',
    'offerWithdrawn',
    'coverWanted',
    'coverFound',
    'coverStillOpen',
    'handoverToGive',
    'handoverToTake',
    'handoverAsked',
    'handoverAnswered',
    'handoverLate',
  ],
  progress: [
    'issue.raised.author',
    'issue.acknowledge.author',
    'issue.arrive.author',
    'issue.explain.author',
    'issue.wait.author',
    'issue.resolve.author',
    'issue.confirmFired.author',
    'issue.closeExplained.author',
    'issue.closeNotOurs.author',
    'issue.merge.author',
    'issue.heldBack.author',
    'issue.keptBack.author',
    'commentKeptBack',
    'commentRefused',
    'testMessage.resident',
  ],
  household: [
    'residencyMatched',
    'residencyVerified',
    'residencyRefused',
    'householdsGained',
    'householdsGivenUp',
    'contactChanged',
    'contactFound',
    'memberOnLeave',
    'memberHasEnded',
    'memberIsBack',
  ],
  notice: ['noticePublished'],
}

const purposeOfKind: ReadonlyMap<string, Purpose> = new Map(
  Object.entries(kindsByPurpose).flatMap(([purpose, kinds]) => kinds.map((kind) => [kind, purpose as Purpose] as const)),
)

type Told = Pick<Notification, 'kind' | 'urgent'>

/** Urgent, and asked of somebody until it is taken on. */
export const isUrgentRequest = ({ kind, urgent }: Told): boolean => urgent && requests.has(kind)

/** What it is for, hence which template carries it. Undefined: small news that stay in the inbox. */
export const purposeOf = (told: Told): Purpose | undefined => (isUrgentRequest(told) ? 'urgent' : purposeOfKind.get(told.kind))

/** Every kind that leaves the inbox, for the test that holds them against the words. */
export const deliveredKinds: readonly string[] = [...purposeOfKind.keys()]
