import type { DeskCodePhoneView } from '@shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { AgreeSheet } from '@/components/desk/agree-sheet'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { CanList } from '@/components/result/can-list'
import { ResultHead } from '@/components/result/result-head'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { ApiError } from '@/lib/api-error'
import { sayError } from '@/lib/feedback'
import { http } from '@/lib/http'
import { dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { deskCodeIdOf } from './desk-code-words'
import { refusalOf } from './desk-refusals'

/** On the phone, after scanning a desk's code: which computer, which number, until when; yes or no. */
export function DeskConfirmPage() {
  const { params } = useRouter()
  const id = deskCodeIdOf(params)
  const now = useNow()
  const [answered, setAnswered] = useState<'yes' | 'no'>()
  const [refusal, setRefusal] = useState<ApiError>()
  const code = useQuery({
    queryKey: ['desk-code-phone', id],
    queryFn: () => http.get<DeskCodePhoneView>(`/desk-codes/${id}`),
    enabled: id !== '',
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })

  const answer = async (agree: boolean) => {
    if (!code.data) return
    try {
      await http.post(`/desk-codes/${id}/confirm`, { number: code.data.number, agree })
      setAnswered(agree ? 'yes' : 'no')
    } catch (error) {
      if (error instanceof ApiError && refusalOf(error)) setRefusal(error)
      else sayError(error)
    }
  }

  const top = <NavBar title="电脑登录" leave="close" onLeave={goBack} />
  const wrong = refusal ?? (code.error instanceof ApiError ? code.error : undefined)
  const said = id === '' ? refusalOf(new ApiError('BAD_ID', '')) : wrong && refusalOf(wrong)
  if (said)
    return (
      <Screen top={top}>
        <ResultHead tone="no" title={said.title}>
          {said.words}
        </ResultHead>
        <Button wide words="知道了" onTap={goBack} />
      </Screen>
    )
  if (answered)
    return (
      <Screen top={top}>
        <Answered answer={answered} until={code.data ? dayAndTime(code.data.sessionUntil, now) : ''} deskName={code.data?.deskName ?? ''} />
      </Screen>
    )
  return (
    <Screen
      top={top}
      over={
        code.data && (
          <AgreeSheet
            icon="monitor"
            title="让这台电脑用您的工作台？"
            rows={[
              { label: '电脑', words: code.data.deskName },
              { label: '屏幕上的数', words: code.data.number, large: true },
              { label: '用到', words: dayAndTime(code.data.sessionUntil, now) },
            ]}
            warning="屏幕不在眼前，或者数不一样，点“不是我”。"
            no={{ words: '不是我', busyWords: '正在告诉…', onTap: () => answer(false) }}
            yes={{ words: '数一样，同意', busyWords: '正在告诉电脑…', onTap: () => answer(true) }}
            onClose={goBack}
          >
            <CanList items={[{ words: '导住户名册和党员名单', more: '存之前，手机上再点一次' }]} />
            <CanList later items={[{ words: '姓名、手机都遮住显示', icon: 'eye' }]} />
          </AgreeSheet>
        )
      }
    >
      {code.error ? <ErrorState title="没看到那台电脑" error={code.error} onRetry={() => code.refetch()} /> : <Skeleton cards={1} />}
    </Screen>
  )
}

const Answered = ({ answer, until, deskName }: { answer: 'yes' | 'no'; until: string; deskName: string }) => (
  <>
    {answer === 'yes' ? (
      <ResultHead tone="ok" title="电脑上可以用了">
        {`${deskName}，用到${until}，到时自动退出。`}
      </ResultHead>
    ) : (
      <ResultHead tone="no" title="没让那台电脑登录">
        它什么也看不到。要是有人让您扫这个码，请告诉社区。
      </ResultHead>
    )}
    <Button wide words="知道了" onTap={goBack} />
  </>
)
