import { Button } from '@/components/button/button'
import { IssueCard } from '@/components/issue-card/issue-card'
import { EmptyState } from '@/components/states/empty-state'
import { EndOfList } from '@/components/states/end-of-list'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { sayError } from '@/lib/feedback'
import { openIssue, openReport } from '@/lib/navigation'
import { type FeedFilter, type useFeed, useMeTooInLists } from '../issue/issue-data'

const empty: Record<FeedFilter, [title: string, words: string]> = {
  open: ['楼里的事都办完了', '灯不亮、水管漏、东西坏了，拍张照片说一声就行。'],
  mine: ['您还没说过事', '灯不亮、水管漏、东西坏了，拍张照片说一声就行。'],
  solved: ['近来没有办好的事', '办好并且居民说解决了的，会放在这里。'],
}

const end: Record<FeedFilter, string> = { open: '没办完的都在这里了', mine: '您说的都在这里了', solved: '办好的都在这里了' }

interface Props {
  feed: ReturnType<typeof useFeed>
  filter: FeedFilter
  deskPhone: string
  /** The gate that is shown. */
  near?: string
}

/** The cards, and each of the list's states. */
export function FeedList({ feed, filter, deskPhone, near }: Props) {
  const meToo = useMeTooInLists()
  if (feed.isPending) return <Skeleton />
  if (feed.isError) return <ErrorState title="没取到楼里的事" error={feed.error} deskPhone={deskPhone} onRetry={() => feed.refetch()} />
  const issues = feed.data.pages.flatMap(({ items }) => items)
  const [title, words] = empty[filter]
  if (issues.length === 0)
    return (
      <EmptyState title={title} words={words}>
        {filter !== 'solved' && <Button words="说一件事" icon="say" onTap={() => void openReport()} />}
      </EmptyState>
    )
  return (
    <>
      {issues.map((issue) => (
        <IssueCard
          key={issue.id}
          issue={issue}
          near={near}
          onOpen={() => void openIssue(issue.id)}
          onMeToo={issue.mine || issue.status === 'closed' ? undefined : () => void meToo(issue).catch(sayError)}
        />
      ))}
      {feed.isFetchingNextPage && <Skeleton cards={1} />}
      {!feed.hasNextPage && <EndOfList words={end[filter]} />}
    </>
  )
}
