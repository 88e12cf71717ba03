import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import type { CoverParts } from './cover-parts'

/** In place of the cards, as long as there is nothing to show. */
export const CoverMissing = ({ error, onRetry }: Pick<CoverParts, 'error' | 'onRetry'>) =>
  error ? <ErrorState title="没取到覆盖与负担" error={error} onRetry={onRetry} /> : <Skeleton cards={3} />
