import type { IssueEventInput, IssueView, PersonEvent } from '@shared/issues'
import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { Sheet } from '@/components/sheet/sheet'
import { sayError } from '@/lib/feedback'
import { openNoticeWrite, openReview } from '@/lib/navigation'
import { ActionSheet } from './action-sheet'
import { pressable, wordsFor } from './action-words'
import { AuthorSheet } from './author-sheet'
import { CommentSheet } from './comment-sheet'
import { useIssueActs } from './issue-data'
import type { OpenSheet } from './issue-detail-page'

/** From here on others wait for whoever did it. */
const takesOn: readonly PersonEvent[] = ['acknowledge', 'acceptTransfer', 'reportIn']

interface Props {
  issue: IssueView
  sheet: OpenSheet
  onOpen: (sheet: OpenSheet) => void
  /** Within the tap that takes the issue on. */
  onTakeOn: () => void
  onClose: () => void
}

/** The sheet that is open over an issue. It closes when what it sent has arrived; otherwise it says why not and keeps what was written. */
export function DetailSheet({ issue, sheet, onOpen, onTakeOn, onClose }: Props) {
  const { act, comment } = useIssueActs()
  const send = (work: Promise<unknown>) => work.then(onClose, sayError)
  if (sheet.kind === 'comment')
    return (
      <CommentSheet
        title={issue.mine ? '补充情况' : '说一句'}
        onClose={onClose}
        onSend={(words, clientRequestId) => send(comment(issue.id, { words, clientRequestId }))}
      />
    )
  if (sheet.kind === 'more') return <MoreSheet issue={issue} onOpen={onOpen} onClose={onClose} />
  if (sheet.kind === 'author') return <AuthorSheet issueId={issue.id} onClose={onClose} />
  const words = wordsFor(sheet.event, issue)
  if (!words) return null
  return (
    <ActionSheet
      event={sheet.event}
      words={words}
      issue={issue}
      onClose={onClose}
      onSend={(input: IssueEventInput) => {
        if (takesOn.includes(input.event)) onTakeOn()
        return send(act(issue.id, input))
      }}
    />
  )
}

/** Everything else this person may do, in words; what the wide button does is not said again. */
function MoreSheet({ issue, onOpen, onClose }: Omit<Props, 'sheet' | 'onTakeOn'>) {
  const steps = pressable(issue.actions)
  const next = steps.find((event) => event !== 'withdraw')
  const events = steps.filter((event) => event !== next)
  return (
    <Sheet title="还能做什么" onClose={onClose}>
      <View>
        {events.map((event) => {
          const words = wordsFor(event, issue)
          return (
            words && (
              <MenuRow
                key={event}
                icon={words.icon}
                title={words.button}
                danger={event === 'withdraw'}
                onTap={() => onOpen({ kind: 'event', event })}
              />
            )
          )
        })}
        {issue.refusals.map(({ event, why }) => {
          const words = wordsFor(event, issue)
          return words && <MenuRow key={event} icon={words.icon} title={<View className="ink2">{words.button}</View>} sub={why} />
        })}
        {issue.noticeAreas && (
          <MenuRow icon="note" title="贴告知单" sub="告诉本单元或本楼的人" onTap={() => void openNoticeWrite(issue.id)} />
        )}
        {issue.mayRevealAuthor && (
          <MenuRow icon="phone" title="联系反映的人" sub="看一次姓名电话，就记一次" onTap={() => onOpen({ kind: 'author' })} />
        )}
        {issue.mayComment && next && (
          <MenuRow icon="chat" title={issue.mine ? '补充情况' : '说一句'} onTap={() => onOpen({ kind: 'comment' })} />
        )}
        {issue.mayReview && (
          <MenuRow
            icon="eye"
            title="给邻居看什么"
            sub="有人脸、门牌、电话的，可以不给看"
            onTap={() => void openReview({ communityId: issue.communityId, id: issue.id })}
          />
        )}
      </View>
    </Sheet>
  )
}
