import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { goBack } from '@/components/nav-bar/nav-bar'
import { CanList } from '@/components/result/can-list'
import { ResultHead } from '@/components/result/result-head'
import { ask, say, sayError } from '@/lib/feedback'
import { useResidencyActs } from './home-data'
import './residency.scss'

/** Somebody's phone matched my household's roster: the message I came by says where, and I may say that it is wrong. */
export function HousemateResult({ id }: { id: string }) {
  const told = useQueryClient()
    .getQueryData<InfiniteData<Page<InboxItemView>>>(['inbox'])
    ?.pages.flatMap(({ items }) => items)
    .find(({ target }) => target.kind === 'residency' && target.id === id)
  return (
    <>
      <ResultHead tone="wait" title={told?.title ?? '有人登记住进您家'}>
        <View>他的手机号和社区登记的一致，所以马上通过了。</View>
      </ResultHead>
      <View className="card pad">
        <View className="h3">不是您家的人？</View>
        <CanList
          items={[
            { words: '7 天内都能说“不是我家的”', icon: 'clock' },
            { words: '说了以后，他先看不到楼里的事', icon: 'lock' },
            { words: '社区会找您和他核对', icon: 'people' },
          ]}
        />
      </View>
    </>
  )
}

export function HousemateFoot({ id }: { id: string }) {
  const { object } = useResidencyActs()
  const refuse = async () => {
    if (!(await ask('不是您家的人？', '他会先看不到楼里的事，社区来核对。', '不是我家的'))) return
    try {
      await object(id)
      say('记下了，社区会来核对')
      goBack()
    } catch (error) {
      sayError(error)
    }
  }
  return (
    <ActionBar>
      <Button className="side" words="不是我家的" busyWords="正在记…" onTap={refuse} />
      <Button kind="primary" words="是家里人" onTap={goBack} />
    </ActionBar>
  )
}
