import { useRouter } from '@tarojs/taro'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { replaceByNotice } from '@/lib/navigation'
import { useIssue } from '../issue/issue-data'
import { useNotice, useNoticeActs } from './notice-data'
import { draftOf, emptyNoticeDraft } from './notice-draft'
import { NoticeForm } from './notice-form'

/** 贴告知单 from an issue, or change one that hangs: `?issue=` or `?id=`. */
export function NoticeWritePage() {
  const { id, issue = '' } = useRouter().params
  return id ? <ChangeNotice id={id} /> : <NewNotice issueId={issue} />
}

function NewNotice({ issueId }: { issueId: string }) {
  const issue = useIssue(issueId)
  const { publish } = useNoticeActs()
  const areas = issue.data?.noticeAreas
  const [first] = areas ?? []
  if (areas && first)
    return (
      <NoticeForm
        areas={areas}
        start={emptyNoticeDraft(first.id)}
        send="贴出去"
        onSend={async (clientRequestId, areaId, text) => {
          const notice = await publish(issueId, { clientRequestId, areaId, ...text })
          await replaceByNotice(notice.id)
        }}
      />
    )
  return (
    <Screen top={<NavBar title="贴告知单" leave="close" />}>
      {issue.isPending ? (
        <Skeleton />
      ) : (
        <ErrorState title="现在贴不了" error={issue.error ?? new Error('这件事已经结束，或者不归您办')} onRetry={() => issue.refetch()} />
      )}
    </Screen>
  )
}

function ChangeNotice({ id }: { id: string }) {
  const notice = useNotice(id)
  const { change } = useNoticeActs()
  if (notice.data)
    return (
      <NoticeForm
        kept={notice.data}
        start={draftOf(notice.data)}
        send="改好了"
        onSend={async (commandId, _, text) => {
          await change(id, { commandId, ...text })
          await replaceByNotice(id)
        }}
      />
    )
  return (
    <Screen top={<NavBar title="改告知单" leave="close" />}>
      {notice.isPending ? <Skeleton /> : <ErrorState title="没取到这张告知单" error={notice.error} onRetry={() => notice.refetch()} />}
    </Screen>
  )
}
