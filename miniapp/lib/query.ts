import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error'

/** How often what others change is looked at again while its page is open, milliseconds. */
export const lookAgainMs = 10_000

/** Lists open at once with what is known and fill in; only a lost signal is tried again by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 30 * 60_000,
      networkMode: 'always',
      retry: (failures, error) => error instanceof ApiError && error.offline && failures < 2,
      retryDelay: (failures) => 800 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
