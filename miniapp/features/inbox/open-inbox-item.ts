import type { InboxItemView } from '@shared/inbox'
import {
  openDeskConfirm,
  openDuty,
  openFollowUp,
  openHandBack,
  openHandover,
  openImportConfirm,
  openIssue,
  openMyHouseholds,
  openNotice,
  openOffer,
  openPlan,
  openPlanConfirm,
  openReminders,
  openResidency,
  openResidencyRequests,
  openReview,
} from '@/lib/navigation'

/** Each message opens its object; the one that asks how it was opens the three questions. */
export function openInboxItem({ kind, target }: Pick<InboxItemView, 'kind' | 'target'>) {
  if (kind === 'issue.resolve.author') return openFollowUp(target.id)
  switch (target.kind) {
    case 'issue':
      return openIssue(target.id)
    case 'residency':
      return openResidency(target.id)
    case 'residencyRequest':
      return openResidencyRequests()
    case 'notice':
      return openNotice(target.id)
    case 'deskCode':
      return openDeskConfirm(target.id)
    case 'myHouseholds':
      return openMyHouseholds()
    case 'import':
      return openImportConfirm(target.id)
    case 'rota':
      return openDuty()
    case 'rotaOffer':
      return openOffer(target.id)
    case 'handover':
      return openHandover(target.id)
    case 'handBack':
      return openHandBack(target.id)
    case 'reminders':
      return openReminders()
    case 'review':
      return openReview({ communityId: target.id })
    case 'plan':
      return kind === 'planAwaitsPhone' ? openPlanConfirm(target.id) : openPlan(target.id)
  }
}
