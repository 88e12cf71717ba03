import type { NoticeView } from '@shared/notices'
import { Button } from '@/components/button/button'
import { GateNotice } from '@/components/gate-notice/gate-notice'
import { sayError } from '@/lib/feedback'
import { openNotice } from '@/lib/navigation'
import { agoDid } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { useNoticeActs } from './notice-data'
import { noticeSpan, noticeState } from './notice-words'

interface Props {
  notices: readonly NoticeView[]
  /** At the door, signed out: everything stands here, nothing opens. */
  atDoor?: boolean
}

/** 告知单 on top: what, from when to when, how it stands; 知道了 for whoever lives here. */
export function PinnedNotices({ notices, atDoor }: Props) {
  const now = useNow()
  const { markRead } = useNoticeActs()
  return notices.map((notice) => (
    <GateNotice
      key={notice.id}
      title={notice.title}
      words={atDoor ? wholeWords(notice, now) : `${noticeSpan(notice, now)}，${notice.reason}`}
      foot={
        notice.ended ? noticeState(notice, now) : `${notice.issuer} ${agoDid(notice.publishedAt, now, '贴出')}·${noticeState(notice, now)}`
      }
      restored={notice.ended?.how === 'restored'}
      onTap={atDoor ? undefined : () => void openNotice(notice.id)}
      act={
        notice.mayMarkRead && !notice.read ? (
          <Button words="知道了" small busyWords="正在记…" onTap={() => markRead(notice.id).catch(sayError)} />
        ) : undefined
      }
    />
  ))
}

const wholeWords = (notice: NoticeView, now: Date): string =>
  [noticeSpan(notice, now), notice.reason, notice.advice, notice.call && `有事打 ${notice.call.phone}`].filter(Boolean).join('\n')
