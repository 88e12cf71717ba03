import type { Page } from '@shared/ids'
import type { ReviewIssueInput, ReviewItemView, ReviewSampleView } from '@shared/review'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { http } from '@/lib/http'
import { newRequestId } from '@/lib/request-id'

const path = (communityId: string) => `/communities/${communityId}/review`

/** What waits, urgent first, then the longest waiting. */
export function useWaiting(communityId: string, enabled: boolean) {
  const list = useInfiniteQuery({
    queryKey: ['review', communityId, 'waiting'],
    queryFn: ({ pageParam }) => http.get<Page<ReviewItemView>>(path(communityId), { cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    enabled,
  })
  return { list, items: list.data?.pages.flatMap(({ items }) => items) ?? [] }
}

export const useSample = (communityId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['review', communityId, 'sample'],
    queryFn: () => http.get<ReviewSampleView>(`${path(communityId)}/sample`),
    enabled,
  })

/** One issue, whether or not it waits. */
export const useReviewIssue = (communityId: string, id: string | undefined) =>
  useQuery({
    queryKey: ['review', communityId, 'issue', id],
    queryFn: () => http.get<ReviewItemView>(`${path(communityId)}/issues/${id}`),
    enabled: id !== undefined,
  })

export type Decision = Pick<ReviewIssueInput, 'decision' | 'reason' | 'words' | 'photoIds'>

/** Decides about one. A repeated tap, or another try after a lost signal, is the same act. Done when the lists are read again. */
export function useDecide(communityId: string) {
  const client = useQueryClient()
  const commands = useRef(new Map<string, string>())
  return async ({ kind, id, issueId, decided }: ReviewItemView, { photoIds, ...made }: Decision) => {
    const act = JSON.stringify([id, decided?.id, made, photoIds])
    const commandId = commands.current.get(act) ?? newRequestId()
    commands.current.set(act, commandId)
    const input = { ...made, commandId, basedOn: decided?.id, ...(kind === 'issue' ? { photoIds } : {}) }
    try {
      await http.post<ReviewItemView>(`${path(communityId)}/${kind === 'issue' ? 'issues' : 'comments'}/${id}`, input)
    } finally {
      void client.invalidateQueries({ queryKey: ['issue', issueId] })
      await client.invalidateQueries({ queryKey: ['review', communityId] })
    }
  }
}
