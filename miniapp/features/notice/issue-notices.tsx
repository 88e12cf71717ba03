import { useIssueNotices } from './notice-data'
import { PinnedNotices } from './pinned-notices'

/** What residents were told because of this issue; nothing while there is none. */
export function IssueNotices({ issueId }: { issueId: string }) {
  const notices = useIssueNotices(issueId)
  return notices.data ? <PinnedNotices notices={notices.data.items} /> : null
}
