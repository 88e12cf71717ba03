import type { NoticeView } from '@shared/notices'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { CallButton } from '@/components/call-button/call-button'
import { MenuRow } from '@/components/menu-row/menu-row'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { Sheet } from '@/components/sheet/sheet'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { sayError } from '@/lib/feedback'
import { openIssue, openNoticeChange, openNoticePrint } from '@/lib/navigation'
import { newRequestId } from '@/lib/request-id'
import { agoDid } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import './notice.scss'
import { useNotice, useNoticeActs } from './notice-data'
import { NoticeHouseholds } from './notice-households'
import { noticeSpan, noticeState } from './notice-words'

/** 告知单: read whole by residents; changed, lifted and printed by handlers, who see which doors have read it. */
export function NoticePage() {
  const notice = useNotice(useRouter().params.id ?? '')
  const [lifting, setLifting] = useState(false)
  useReadOnOpening(notice.data)
  const hangs = notice.data?.mayManage && !notice.data.ended
  return (
    <Screen
      top={<NavBar title="告知单" sub={notice.data?.areaName} leave="back" />}
      bottom={
        notice.data &&
        hangs && (
          <ActionBar>
            <Button words="撤下" className="side" onTap={() => setLifting(true)} />
            <Button words="改一改" kind="primary" icon="note" onTap={() => void openNoticeChange(notice.data.id)} />
          </ActionBar>
        )
      }
      over={notice.data && lifting && <LiftSheet id={notice.data.id} onClose={() => setLifting(false)} />}
      onRetry={() => void notice.refetch()}
    >
      {notice.isPending && <Skeleton cards={1} />}
      {notice.isError && !notice.data && <ErrorState title="没取到这张告知单" error={notice.error} onRetry={() => notice.refetch()} />}
      {notice.data && <Paper notice={notice.data} />}
      {notice.data?.mayManage && (
        <>
          <View className="card">
            <MenuRow icon="printer" title="打印出来贴门口" onTap={() => void openNoticePrint(notice.data.id)} />
            {notice.data.issueId && (
              <MenuRow icon="list" title="看这件事办到哪了" onTap={() => void openIssue(notice.data.issueId ?? '')} />
            )}
          </View>
          <NoticeHouseholds id={notice.data.id} />
        </>
      )}
    </Screen>
  )
}

/** Whoever opens it has read it. */
function useReadOnOpening(notice: NoticeView | undefined) {
  const { markRead } = useNoticeActs()
  const unread = notice?.mayMarkRead && !notice.read ? notice.id : undefined
  useEffect(() => {
    if (unread) markRead(unread).catch(() => undefined)
  }, [unread, markRead])
}

function Paper({ notice }: { notice: NoticeView }) {
  const now = useNow()
  const { title, reason, advice, call, issuer, publishedAt, changedAt, ended } = notice
  return (
    <View className={`card pad notice-paper ${ended?.how === 'restored' ? 'restored' : ''}`}>
      <View className="nt">{title}</View>
      <View className="nw">{noticeSpan(notice, now)}</View>
      <View className="ns">{noticeState(notice, now)}</View>
      <View className="np">{reason}</View>
      {advice && (
        <View className="hint-box">
          <View>{advice}</View>
        </View>
      )}
      {call && (
        <View className="row nc">
          <View className="grow">
            <View className="note">有事打给{call.name}</View>
            <View className="tel">{call.phone}</View>
          </View>
          <CallButton name={call.name} phone={call.phone} />
        </View>
      )}
      <View className="note">
        {issuer} {agoDid(publishedAt, now, '贴出')}
        {changedAt && `，${agoDid(changedAt, now, '改过')}`}
      </View>
    </View>
  )
}

function LiftSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { lift } = useNoticeActs()
  const [commandId] = useState(newRequestId)
  const end = (restored: boolean) => lift(id, { commandId, restored }).then(onClose, sayError)
  return (
    <Sheet title="这张告知单要撤下吗" onClose={onClose}>
      <View>
        <MenuRow icon="check" title="已经恢复了" sub="当天还挂着，写明“已恢复”，也告诉大家" onTap={() => void end(true)} />
        <MenuRow icon="close" title="直接撤下" sub="贴错了，或者不用了；大家收到一句" danger onTap={() => void end(false)} />
      </View>
    </Sheet>
  )
}
