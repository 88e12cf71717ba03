import { type HandoverView, handoverStatusWords } from '@shared/handovers'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { MenuRow } from '@/components/menu-row/menu-row'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/states/skeleton'
import { say, sayError } from '@/lib/feedback'
import { openHandoverPrint } from '@/lib/navigation'
import { dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { PageError } from '../account/page-error'
import { useRefill } from '../reminders/use-refill'
import { ArticlesCard } from './articles-card'
import './handover.scss'
import { ArticleActs, LineActs, type Writing } from './handover-acts'
import { type HandoverAct, useHandover, useHandoverAct } from './handover-data'
import { HandoverLine, Slip } from './handover-line'
import { handoverHint, handoverProgress, isSettled } from './handover-words'
import { PartiesCard } from './parties-card'
import { WritingSheet } from './writing-sheet'

/** 交接班: what is open, said, asked and confirmed, for those who go and those who come; the office reads and prints. */
export function HandoverPage() {
  const { id = '' } = useRouter().params
  const { data, isPending, isError, error, refetch } = useHandover(id)
  const act = useHandoverAct(id)
  const now = useNow()
  const [writing, setWriting] = useState<Writing>()
  const reminders = useRefill()
  return (
    <Screen
      top={<NavBar title="交接班" sub={data && `${dayAndTime(data.at, now)} ${data.postName}`} leave="back" />}
      bottom={data && !data.confirmed && data.side && <Foot handover={data} act={act} onWrite={setWriting} onTakeOver={reminders.refill} />}
      over={
        <>
          {data && writing && <WritingSheet writing={writing} handover={data} act={act} onClose={() => setWriting(undefined)} />}
          {reminders.sheet}
        </>
      }
      onRetry={() => void refetch()}
    >
      {isPending && <Skeleton cards={3} />}
      {isError && !data && <PageError title="没取到这次交接班" error={error} onRetry={() => refetch()} />}
      {data && <Lines handover={data} act={act} onWrite={setWriting} />}
    </Screen>
  )
}

interface PartProps {
  handover: HandoverView
  act: (act: HandoverAct) => Promise<void>
  onWrite: (writing: Writing) => void
}

function Lines({ handover, ...doing }: PartProps) {
  const { items, words, confirmed, late, status } = handover
  const { done, of } = handoverProgress(handover)
  const issues = items.filter(({ issue }) => issue)
  const articles = items.filter(({ ref }) => ref.kind === 'article')
  const left = issues.filter((item) => !isSettled(item))
  const settled = issues.filter(isSettled)
  const articlesLeft = articles.some((item) => !isSettled(item))
  const articlesCard = (nth?: number) => (
    <ArticlesCard items={articles} nth={nth} acts={<ArticleActs items={articles} handover={handover} {...doing} />} />
  )
  return (
    <>
      <PartiesCard handover={handover} />
      {late && !confirmed && <View className="hint-box">过了 15 分钟还没确认，社区书记已经知道了。点一点，把班接清楚。</View>}
      {words && (
        <View className="card pad">
          <Slip title={`${words.who}交代`}>{words.words}</Slip>
        </View>
      )}
      {(left.length > 0 || articlesLeft) && (
        <SectionTitle words={`还要看 ${of - done} 件`}>
          <View className="note">一件一件点，都清楚再接</View>
        </SectionTitle>
      )}
      {left.map((item, index) => (
        <HandoverLine key={item.issue?.id} item={item} nth={index + 1} acts={<LineActs item={item} handover={handover} {...doing} />} />
      ))}
      {articlesLeft && articlesCard(left.length + 1)}
      {done > 0 && <SectionTitle words={confirmed ? `共 ${of} 件，${handoverStatusWords[status]}` : `已清楚 ${done} 件`} />}
      {settled.map((item) => (
        <HandoverLine
          key={item.issue?.id}
          item={item}
          acts={handover.mayWrite && <LineActs item={item} handover={handover} {...doing} />}
        />
      ))}
      {!articlesLeft && articlesCard()}
      <View className="card">
        <MenuRow icon="printer" title="打印交接单" onTap={() => void openHandoverPrint(handover.id)} />
      </View>
    </>
  )
}

interface FootProps extends PartProps {
  /** Within the tap that takes over. */
  onTakeOver: () => void
}

function Foot({ handover, act, onWrite, onTakeOver }: FootProps) {
  const { items, side, mayConfirm } = handover
  const { done, of } = handoverProgress(handover)
  const asked = items.some(({ state }) => state === 'asked')
  const take = () => {
    onTakeOver()
    return act({ command: 'takeOver', whole: false }).then(() => say('接班了，辛苦'), sayError)
  }
  return (
    <ActionBar hint={handoverHint(handover)}>
      {side === 'outgoing' && (
        <Button words={handover.words ? '改交代的话' : '再交代几句'} icon="note" kind="primary" onTap={() => onWrite({ kind: 'say' })} />
      )}
      {side === 'incoming' && mayConfirm && of - done > 1 && !asked && (
        <Button words="都清楚" className="side" onTap={() => onWrite({ kind: 'whole' })} />
      )}
      {side === 'incoming' && <Button words="接班" kind="primary" disabled={!mayConfirm || done < of} busyWords="正在接班…" onTap={take} />}
    </ActionBar>
  )
}
