import { QueryClientProvider } from '@tanstack/react-query'
import { configure, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { queryClient } from '@/lib/query'
import { answerRequests } from '@/testing/taro-mock'

// A busy machine may take its time; nothing here waits for a clock.
configure({ asyncUtilTimeout: 10_000 })
jest.setTimeout(30_000)

interface Call {
  method: string
  path: string
  data: unknown
}

type Routes = Record<string, unknown | ((data: unknown) => unknown)>

/**
 * Answers requests by `METHOD /path` (without /api and query); a function is given the body. What is not listed is a 404.
 * @returns the calls so far
 */
export function answerApi(routes: Routes): Call[] {
  const calls: Call[] = []
  answerRequests(({ url, method = 'GET', data }) => {
    const path = url.replace(/^\/api/, '').replace(/\?.*/, '')
    calls.push({ method, path, data })
    const key = `${method} ${path}`
    if (key === 'POST /sessions') return { statusCode: 201, data: { token: 'token', expiresAt: '2026-09-22T18:00:00Z' } }
    if (!(key in routes)) return { statusCode: 404, data: { code: 'NOT_FOUND', message: '' } }
    const answer = routes[key]
    return { statusCode: 200, data: typeof answer === 'function' ? answer(data) : answer }
  })
  return calls
}

/** A page with an empty cache of answers. */
export function renderPage(page: ReactElement) {
  queryClient.clear()
  return render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>)
}
