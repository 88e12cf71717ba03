import type { HomeView } from '@shared/accounts'
import { useQueryClient } from '@tanstack/react-query'
import { ErrorState } from '@/components/states/error-state'
import { ApiError } from '@/lib/api-error'
import { SignedOut } from '../building/signed-out'

interface Props {
  title: string
  error: unknown
  onRetry: () => unknown
}

/** A page that did not get its list: another try and the duty phone, or where to sign in. */
export function PageError({ title, error, onRetry }: Props) {
  const home = useQueryClient().getQueryData<HomeView>(['home'])
  if (error instanceof ApiError && error.status === 401) return <SignedOut />
  return <ErrorState title={title} error={error} deskPhone={home?.duty.deskPhone || undefined} onRetry={onRetry} />
}
