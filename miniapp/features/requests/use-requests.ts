import type { Page } from '@shared/ids'
import type { DecideResidencyInput, ResidencyRequestsQuery, ResidencyRequestView } from '@shared/residencies'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { http } from '@/lib/http'
import { newRequestId } from '@/lib/request-id'

export type RequestFilter = ResidencyRequestsQuery['filter']

/** 住户申请 I may decide, or have seen decided; newest first. Each look at the names is recorded by the server. */
export function useRequests(filter: RequestFilter, enabled = true) {
  const list = useInfiniteQuery({
    queryKey: ['residency-requests', filter],
    queryFn: ({ pageParam }) => http.get<Page<ResidencyRequestView>>('/residency-requests', { filter, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    enabled,
  })
  return { list, items: list.data?.pages.flatMap(({ items }) => items) ?? [] }
}

/** Decides one request. A repeated tap, or another try after a lost signal, is the same act: one command id a decision. */
export function useDecide() {
  const client = useQueryClient()
  const commands = useRef(new Map<string, string>())
  return async (id: string, input: Omit<DecideResidencyInput, 'commandId'>) => {
    const act = JSON.stringify([id, input])
    const commandId = commands.current.get(act) ?? newRequestId()
    commands.current.set(act, commandId)
    try {
      return await http.post<ResidencyRequestView>(`/residencies/${id}/decide`, { ...input, commandId } satisfies DecideResidencyInput)
    } finally {
      for (const key of ['residency-requests', 'counts']) void client.invalidateQueries({ queryKey: [key] })
    }
  }
}
