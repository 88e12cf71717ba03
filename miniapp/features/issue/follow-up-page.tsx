import type { IssueView } from '@shared/issues'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { say, sayError } from '@/lib/feedback'
import { newRequestId } from '@/lib/request-id'
import { mayFollowUp } from './action-words'
import { type FollowUpAnswers, followUpInput, missingAnswer } from './follow-up-answers'
import { FollowUpQuestions } from './follow-up-questions'
import { FollowUpSummary } from './follow-up-summary'
import { useIssue, useIssueActs } from './issue-data'

/** 修得怎么样: three questions. Solved ends it, not solved opens it again by itself. */
export function FollowUpPage() {
  const issue = useIssue(useRouter().params.id ?? '')
  if (issue.data) return <FollowUp issue={issue.data} />
  return (
    <Screen top={<NavBar title="修得怎么样" leave="back" />}>
      {issue.isPending ? <Skeleton cards={2} /> : <ErrorState title="没取到这件事" error={issue.error} onRetry={() => issue.refetch()} />}
    </Screen>
  )
}

function FollowUp({ issue }: { issue: IssueView }) {
  const { act } = useIssueActs()
  const [commandId] = useState(newRequestId)
  // After it was closed there is one thing left to say: that it is not solved.
  const onlyReopen = !issue.actions.includes('confirm')
  const [answers, setAnswers] = useState<FollowUpAnswers>({ words: '', solved: onlyReopen ? false : undefined })
  const missing = missingAnswer(answers)

  if (!mayFollowUp(issue.actions))
    return (
      <Screen top={<NavBar title="修得怎么样" leave="back" />}>
        <EmptyState title="这件事已经答过了" words="怎么答的都记着，不会改。">
          <Button words="看办到哪了" onTap={goBack} />
        </EmptyState>
      </Screen>
    )

  const submit = async () => {
    try {
      await act(issue.id, followUpInput(answers, commandId))
      say(answers.solved ? '谢谢您，记下了' : '重新办了，会比上次高一级')
      await Taro.redirectTo({ url: `/packages/issue/detail/index?id=${issue.id}` })
    } catch (error) {
      sayError(error)
    }
  }

  return (
    <Screen
      top={<NavBar title="修得怎么样" leave="back" />}
      className="follow-up"
      bottom={
        <ActionBar hint={missing}>
          <Button
            words={answers.solved === false ? '提交，继续办' : '提交'}
            kind="primary"
            disabled={missing !== undefined}
            busyWords="正在发…"
            onTap={submit}
          />
        </ActionBar>
      }
    >
      <FollowUpSummary issue={issue} />
      <FollowUpQuestions answers={answers} onlyReopen={onlyReopen} onChange={(part) => setAnswers({ ...answers, ...part })} />
      <View className="note center">怎么选都行。这几条原样记入社区的账，不会改。</View>
    </Screen>
  )
}
