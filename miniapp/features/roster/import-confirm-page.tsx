import type { ImportView } from '@shared/roster'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { AgreeSheet } from '@/components/desk/agree-sheet'
import { ProgressBar } from '@/components/desk/progress-bar'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { CanList } from '@/components/result/can-list'
import { ResultHead } from '@/components/result/result-head'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { ApiError } from '@/lib/api-error'
import { withCommas } from '@/lib/figures'
import { useSecondTap } from '../desk/use-second-tap'
import { kindName, standing, storedRows, storedWords } from './import-words'
import { useImport, useImportActs } from './roster-data'

/** The second tap: a desk asked to store a roster, the phone of the same person says yes or no. */
export function ImportConfirmPage() {
  const { params } = useRouter()
  const id = params.id ?? ''
  const read = useImport(id)
  const { confirm, discard } = useImportActs()
  const { notMe, agree, refuse } = useSecondTap({ confirm: () => confirm(id), discard: () => discard(id), refetch: read.refetch })
  const made = read.data

  const asks = made?.status === 'awaitingPhone' && !notMe
  return (
    <Screen
      top={<NavBar title="存入名册" leave="close" onLeave={goBack} />}
      over={asks && <Ask made={made} onYes={agree} onNo={refuse} onClose={goBack} />}
    >
      {notMe ? (
        <Refused />
      ) : made && !asks ? (
        <Stands made={made} />
      ) : read.error || id === '' ? (
        <ErrorState title="没取到这张表" error={read.error ?? new ApiError('BAD_ID', '这个链接不完整')} onRetry={() => read.refetch()} />
      ) : (
        <Skeleton cards={1} />
      )}
    </Screen>
  )
}

interface AskProps {
  made: ImportView
  onYes: () => Promise<void>
  onNo: () => Promise<void>
  onClose: () => void
}

const Ask = ({ made, onYes, onNo, onClose }: AskProps) => (
  <AgreeSheet
    icon="grid"
    title={`把${kindName[made.kind]}存进去？`}
    rows={[
      { label: '要存', words: `${withCommas(storedRows(made.counts))} 行`, large: true },
      { label: '其中', words: storedWords(made.counts) },
      { label: '文件', words: made.fileName },
      { label: '谁导的', words: made.createdBy },
    ]}
    warning="电脑上不是您点的存入，点“不是我”。"
    no={{ words: '不是我', busyWords: '正在丢掉…', onTap: onNo }}
    yes={{ words: '同意存入', busyWords: '正在告诉电脑…', onTap: onYes }}
    onClose={onClose}
  >
    <CanList
      items={[
        { words: '表里没有的人和户不会去掉' },
        ...(made.agesUnchecked ? [{ words: '同意，就是确认表里的人都满 14 岁', more: '表里没有出生日期，看不出年龄' }] : []),
      ]}
    />
  </AgreeSheet>
)

const Refused = () => (
  <>
    <ResultHead tone="no" title="没有存">
      那张表丢掉了，名册没有变。要是那台电脑不是您登录的，请在“我的”里让它退出。
    </ResultHead>
    <Button wide words="知道了" onTap={goBack} />
  </>
)

/** Everything but the question itself. */
function Stands({ made }: { made: ImportView }) {
  if (made.status === 'applying')
    return (
      <View className="card pad">
        <ProgressBar
          words={`正在存，${withCommas(made.doneRows)} / ${withCommas(made.totalRows)} 行`}
          done={made.doneRows}
          of={made.totalRows}
        />
        <View className="note">可以关掉这一页，会接着存完。</View>
      </View>
    )
  const done = made.status === 'applied'
  return (
    <>
      <ResultHead
        tone={done ? 'ok' : made.status === 'ready' ? 'wait' : 'no'}
        title={done ? '存好了' : made.status === 'ready' ? '还没存' : '没有存'}
      >
        {made.fileName}
        <View>{standing(made)}</View>
        {made.status === 'ready' && <View>请在电脑上看过每一行，点“存入”，这里再点同意。</View>}
      </ResultHead>
      <Button wide words="知道了" onTap={goBack} />
    </>
  )
}
