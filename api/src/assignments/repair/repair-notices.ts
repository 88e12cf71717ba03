import { type PendingNotice, pendingNotice } from '../../core/outbox'

/** Long causes are read in full in the plan. */
const headlineMax = 120

/** Word for the office that there is something to say yes to, or that it is done without. */
export function repairNotices(planId: string, officePersonIds: readonly string[], reason: string, bySystem: boolean): PendingNotice[] {
  if (officePersonIds.length === 0) return []
  return [
    pendingNotice({
      eventId: planId,
      kind: bySystem ? 'repairBySystem' : 'repairProposed',
      recipients: officePersonIds.map((id) => `person:${id}` as const),
      params: { headline: reason.length > headlineMax ? `${reason.slice(0, headlineMax)}…` : reason },
      urgent: false,
      target: { kind: 'plan', id: planId },
    }),
  ]
}
