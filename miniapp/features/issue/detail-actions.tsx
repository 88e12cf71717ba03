import type { IssueView } from '@shared/issues'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { openFollowUp } from '@/lib/navigation'
import { mayFollowUp, pressable, wordsFor } from './action-words'
import type { OpenSheet } from './issue-detail-page'

interface Props {
  issue: IssueView
  onOpen: (sheet: OpenSheet) => void
}

/** One primary button: the follow-up for the author, the next step for a handler, else a word of one's own. The rest is behind 别的. */
export function DetailActions({ issue, onOpen }: Props) {
  const events = pressable(issue.actions)
  const steps = events.filter((event) => event !== 'withdraw')
  const [next, second, ...others] = steps
  const comment = issue.mayComment && (
    <Button
      words={issue.mine ? '补充情况' : '说一句'}
      kind={next || mayFollowUp(issue.actions) ? 'plain' : 'primary'}
      icon="chat"
      className="side"
      onTap={() => onOpen({ kind: 'comment' })}
    />
  )
  if (mayFollowUp(issue.actions))
    return (
      <ActionBar hint={issue.status === 'resolved' ? '三个问题，半分钟；没好就自动重新办' : '又坏了或没真办好，还能重新办'}>
        {comment}
        <Button
          words={issue.status === 'resolved' ? '说说修得怎么样' : '还没好'}
          kind={issue.status === 'resolved' ? 'primary' : 'soft'}
          className="spread"
          onTap={() => void openFollowUp(issue.id)}
        />
      </ActionBar>
    )
  const words = next && wordsFor(next, issue)
  const more =
    events.length > (words ? 1 : 0) || issue.mayReview || issue.mayRevealAuthor || issue.noticeAreas || (issue.mayComment && words)
  if (!words && !comment && !more) return null
  return (
    <ActionBar>
      {more && <MoreButton issue={issue} second={others.length === 0 ? second : undefined} onOpen={onOpen} />}
      {words && next ? (
        <Button words={words.button} icon={words.icon} kind="primary" onTap={() => onOpen({ kind: 'event', event: next })} />
      ) : (
        comment
      )}
    </ActionBar>
  )
}

/** With one other thing to do it stands there in words, otherwise 别的. */
function MoreButton({ issue, second, onOpen }: Props & { second: IssueView['actions'][number] | undefined }) {
  const words = second && wordsFor(second, issue)
  if (
    second &&
    words &&
    !issue.mayComment &&
    !issue.mayReview &&
    !issue.mayRevealAuthor &&
    !issue.noticeAreas &&
    !issue.actions.includes('withdraw')
  )
    return <Button words={words.button} className="side" onTap={() => onOpen({ kind: 'event', event: second })} />
  return <Button words="别的" icon="more" className="side" onTap={() => onOpen({ kind: 'more' })} />
}
