import type { CoverView, MemberView } from '@shared/assignment'
import type { ReactNode } from 'react'
import type { Office } from '../office/use-office'

/** What both drawings of the page are made of; `cover` and `members` are absent as long as they are on their way. */
export interface CoverParts {
  office: Office
  now: Date
  cover?: CoverView
  members?: MemberView[]
  error: unknown
  onRetry: () => unknown
  onSettings: () => void
  onMember: (personId: string) => void
  /** For somebody with several communities. */
  choose: ReactNode
  sheet: ReactNode
}
