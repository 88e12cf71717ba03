import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import type { HolidaysParts } from './holidays-parts'

/** In place of the year, as long as there is none to show. */
export const HolidaysMissing = ({ error, onRetry }: Pick<HolidaysParts, 'error' | 'onRetry'>) =>
  error ? <ErrorState title="没取到放假安排" error={error} onRetry={onRetry} /> : <Skeleton cards={3} />
