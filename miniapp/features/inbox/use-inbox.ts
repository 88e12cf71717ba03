import type { Page } from '@shared/ids'
import type { InboxItemView, MarkReadInput } from '@shared/inbox'
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '@/lib/http'
import { lookAgainMs } from '@/lib/query'

type Inbox = InfiniteData<Page<InboxItemView>>

/** As many as the API marks at once (shared/inbox.ts, markReadInput). */
const atOnce = 100

/** 消息, newest first, page by page; reading is shown at once and told to the server. */
export function useInbox() {
  const client = useQueryClient()
  const list = useInfiniteQuery({
    queryKey: ['inbox'],
    queryFn: ({ pageParam }) => http.get<Page<InboxItemView>>('/inbox', { cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: lookAgainMs,
  })

  const markRead = async (ids: string[]) => {
    const readAt = new Date().toISOString()
    client.setQueryData<Inbox>(['inbox'], (inbox) => inbox && withRead(inbox, ids, readAt))
    for (let from = 0; from < ids.length; from += atOnce)
      await http.post('/inbox/read', { ids: ids.slice(from, from + atOnce) } satisfies MarkReadInput)
    await client.invalidateQueries({ queryKey: ['counts'] })
  }

  /** Also those further down that nobody has scrolled to. */
  const markAllRead = async () => {
    let pages = list.data?.pages ?? []
    while (pages[pages.length - 1]?.nextCursor) {
      const more = await list.fetchNextPage({ throwOnError: true })
      if ((more.data?.pages.length ?? 0) <= pages.length) break
      pages = more.data?.pages ?? []
    }
    await markRead(pages.flatMap(({ items }) => items.filter(({ readAt }) => !readAt).map(({ id }) => id)))
  }

  return { list, items: list.data?.pages.flatMap(({ items }) => items) ?? [], markRead, markAllRead }
}

const withRead = (inbox: Inbox, ids: readonly string[], readAt: string): Inbox => ({
  ...inbox,
  pages: inbox.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (ids.includes(item.id) && !item.readAt ? { ...item, readAt } : item)),
  })),
})
