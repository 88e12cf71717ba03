import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import type { useOffices } from './use-office'

interface Props {
  /** 没打开名册 */
  errorTitle: string
  /** For somebody whose appointments do not reach this page. */
  none: { title: string; words: string }
}

/** What stands in place of an office's page as long as there is no office. @returns undefined when there is one */
export function officeState({ offices, error, retry }: ReturnType<typeof useOffices>, { errorTitle, none }: Props) {
  if (error) return <ErrorState title={errorTitle} error={error} onRetry={() => retry()} />
  if (!offices) return <Skeleton cards={2} />
  return offices.length === 0 ? <EmptyState {...none} /> : undefined
}
