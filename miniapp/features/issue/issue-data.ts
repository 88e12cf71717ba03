import type { Page } from '@shared/ids'
import type { CommentInput, FeedQuery, FeedSummaryView, IssueCardView, IssueEventInput, IssueView } from '@shared/issues'
import { type InfiniteData, type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '@/lib/http'

export type FeedFilter = FeedQuery['filter']
type Feed = InfiniteData<Page<IssueCardView>>

/** 楼里的事, newest first, page by page. `gateId` absent: my first verified home. */
export const useFeed = (filter: FeedFilter, gateId: string | undefined, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['feed', filter, gateId ?? ''],
    queryFn: ({ pageParam }) => http.get<Page<IssueCardView>>('/feed', { filter, gateId, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    enabled,
  })

export const useFeedSummary = (gateId: string | undefined, enabled: boolean) =>
  useQuery({ queryKey: ['feed-summary', gateId ?? ''], queryFn: () => http.get<FeedSummaryView>('/feed/summary', { gateId }), enabled })

const everyMs = 15_000

/** One issue; looked at again while the page is open, because others act on it. */
export const useIssue = (id: string) =>
  useQuery({ queryKey: ['issue', id], queryFn: () => http.get<IssueView>(`/issues/${id}`), refetchInterval: everyMs, enabled: id !== '' })

const shownIn = ['feed', 'feed-summary', 'counts', 'workbench', 'my-households', 'similar']

/** The issue as it now is, everywhere it is shown. */
function keep(client: QueryClient, issue: IssueView): IssueView {
  client.setQueryData(['issue', issue.id], issue)
  for (const key of shownIn) void client.invalidateQueries({ queryKey: [key] })
  return issue
}

/** What one may do to an issue. Each answers the issue as it now is. @throws ApiError */
export function useIssueActs() {
  const client = useQueryClient()
  return {
    act: async (id: string, input: IssueEventInput) => {
      try {
        return keep(client, await http.post<IssueView>(`/issues/${id}/events`, input))
      } catch (error) {
        // Somebody may have been faster: what stands below the refusal has to be how it is now.
        void client.invalidateQueries({ queryKey: ['issue', id] })
        throw error
      }
    },
    comment: async (id: string, input: CommentInput) => keep(client, await http.post<IssueView>(`/issues/${id}/comments`, input)),
    meToo: async (id: string, on: boolean) => keep(client, await sendMeToo(id, on)),
  }
}

const sendMeToo = (id: string, on: boolean) =>
  on ? http.post<IssueView>(`/issues/${id}/me-too`) : http.delete<IssueView>(`/issues/${id}/me-too`)

/** 我也遇到 in a list: shown at once, taken back when the server did not have it. */
export function useMeTooInLists() {
  const client = useQueryClient()
  const show = (id: string, meToo: IssueCardView['meToo']) =>
    client.setQueriesData<Feed>(
      { queryKey: ['feed'] },
      (feed) => feed && { ...feed, pages: feed.pages.map((page) => withMeToo(page, id, meToo)) },
    )
  return async ({ id, meToo }: Pick<IssueCardView, 'id' | 'meToo'>) => {
    const on = !meToo.mine
    show(id, { mine: on, count: Math.max(0, meToo.count + (on ? 1 : -1)) })
    try {
      show(id, (await sendMeToo(id, on)).meToo)
      void client.invalidateQueries({ queryKey: ['issue', id] })
    } catch (error) {
      show(id, meToo)
      throw error
    }
  }
}

const withMeToo = (page: Page<IssueCardView>, id: string, meToo: IssueCardView['meToo']): Page<IssueCardView> => ({
  ...page,
  items: page.items.map((item) => (item.id === id ? { ...item, meToo } : item)),
})
