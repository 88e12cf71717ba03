import type { CommunityPolicy } from '@shared/community-policy'
import type { PolicyReplayResult } from '@shared/policy-settings'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ProgressBar } from '@/components/desk/progress-bar'
import { sayError } from '@/lib/feedback'
import { beginReplay, useReplay } from '../data/policy-data'
import type { PolicyDraft } from '../data/use-policy-draft'
import { barsOf, differenceWords, monthWords, rungWords } from '../rules/replay-words'
import './replay-card.scss'

interface Begun {
  id: string
  /** Which draft it was asked about: another one needs another look. */
  policy: CommunityPolicy
}

/** Last month's issues, stepped again under the draft: how much more would climb, and to whom. */
export function ReplayCard({ communityId, draft }: { communityId: string; draft: PolicyDraft }) {
  const [begun, setBegun] = useState<Begun>()
  const { data, error } = useReplay(communityId, begun?.id)
  const { policy, changes, faults } = draft
  const begin = async () => {
    try {
      const { id } = await beginReplay(communityId, policy)
      setBegun({ id, policy })
    } catch (refused) {
      sayError(refused)
    }
  }
  const look = (words: string) => <Button wide disabled={faults.length > 0} words={words} busyWords="正在找上个月的事…" onTap={begin} />
  if (changes.length === 0) return <View className="replay-card note">左边一改，就能看上个月的事按新规则会怎样。</View>
  if (begun && !error && data?.state !== 'done' && data?.state !== 'failed')
    return (
      <View className="replay-card">
        <ProgressBar
          words={data ? `看了 ${data.done} / ${data.total} 件` : '正在找上个月的事'}
          done={data?.done ?? 0}
          of={data?.total ?? 0}
        />
      </View>
    )
  if (error || data?.state === 'failed')
    return (
      <View className="replay-card">
        <View className="note">没看完上个月的事。</View>
        {look('再看一遍')}
      </View>
    )
  const stale = begun !== undefined && begun.policy !== policy
  return (
    <View className="replay-card">
      {data?.result && (
        <View className={stale ? 'rc-stale' : ''}>
          <Result result={data.result} />
        </View>
      )}
      {!data?.result && look('看看上个月会多提级几次')}
      {stale && data?.result && look('规则又改了，再看一遍')}
    </View>
  )
}

function Result({ result }: { result: PolicyReplayResult }) {
  const fewer = result.raisesDraft < result.raisesNow
  if (result.issues === 0) return <View className="note">{Number(result.month.slice(5))} 月没有事，没什么可比。</View>
  return (
    <>
      <View className="h2">
        按新规则，上个月会
        <View className={`rc-figure ${fewer ? 't-ok' : ''}`}>{differenceWords(result)}</View>
      </View>
      <View className="note">{monthWords(result)}</View>
      <View className="rc-bars">
        {barsOf(result).map(({ name, words, width }) => (
          <View key={name} className="rc-bar">
            <View className="rc-name">{name}</View>
            <View className="rc-track">
              <View className={`rc-fill ${words.startsWith('−') ? 'fewer' : ''}`} style={{ width: `${width}%` }} />
            </View>
            <View className="rc-more">{words}</View>
          </View>
        ))}
      </View>
      <View className="note">{rungWords(result)}</View>
    </>
  )
}
