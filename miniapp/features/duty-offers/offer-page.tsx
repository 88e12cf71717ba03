import type { RotaOfferView } from '@shared/rota-offers'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { MenuRow } from '@/components/menu-row/menu-row'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { ResultHead } from '@/components/result/result-head'
import { Screen } from '@/components/screen/screen'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/states/skeleton'
import { wordsOf } from '@/lib/api-error'
import { say } from '@/lib/feedback'
import { openOffer } from '@/lib/navigation'
import { useNow } from '@/lib/use-now'
import { PageError } from '../account/page-error'
import { heading, inShort } from './offer-words'
import { OfferedShift } from './offered-shift'
import { useAnswerOffer, useMyOffers } from './use-offers'

/** 看一看: what is asked of me about a shift, and my answer. */
export function OfferPage() {
  const { id = '' } = useRouter().params
  const found = useMyOffers()
  const offer = found.data?.items.find((one) => one.id === id)
  if (offer) return <Answering offer={offer} others={found.data?.items.filter((one) => one.part !== 'mine' && one.id !== id) ?? []} />
  return (
    <Screen top={<NavBar title="换班" leave="back" />} onRetry={() => void found.refetch()}>
      {found.isPending && <Skeleton cards={2} />}
      {found.isError && <PageError title="没取到这件事" error={found.error} onRetry={() => found.refetch()} />}
      {found.isSuccess && (
        <ResultHead tone="ok" title="这件事已经有结果了">
          可能有人答应了，也可能对方收回了。您不用再管。
        </ResultHead>
      )}
    </Screen>
  )
}

const yes: Record<RotaOfferView['kind'], string> = { swap: '愿意换', takeOver: '我来代', cover: '我来顶' }
const thanks: Record<RotaOfferView['kind'], string> = { swap: '换好了', takeOver: '好，这个班归您值', cover: '好，这个班归您值' }

function Answering({ offer, others }: { offer: RotaOfferView; others: RotaOfferView[] }) {
  const now = useNow()
  const send = useAnswerOffer()
  const [refusal, setRefusal] = useState<string>()
  const { kind, part, by, shift, forShift } = offer
  const answer = async (verb: 'accept' | 'decline' | 'withdraw', done: string) => {
    try {
      await send(offer, verb)
      say(done)
      goBack()
    } catch (error) {
      setRefusal(wordsOf(error))
    }
  }
  const bar =
    part === 'mine' ? (
      <ActionBar hint="收回以后，这个班照常由您值">
        <Button words="收回，不换了" wide busyWords="正在收…" onTap={() => answer('withdraw', '收回了')} />
      </ActionBar>
    ) : (
      <ActionBar hint={`答应了马上生效，${by.name}会收到消息`}>
        {part === 'asked' && <Button words="不方便" busyWords="正在回…" onTap={() => answer('decline', `告诉${by.name}了`)} />}
        <Button words={yes[kind]} icon="check" kind="primary" busyWords="正在回…" onTap={() => answer('accept', thanks[kind])} />
      </ActionBar>
    )
  return (
    <Screen top={<NavBar title="换班" leave="back" />} bottom={bar}>
      <View className="h2">{heading(offer)}</View>
      {offer.urgent && part !== 'mine' && <View className="hint-box warn">这个班一天之内就开始，请尽快回个话。</View>}
      <View className="card">
        <OfferedShift shift={shift} label={part === 'mine' ? '您的班' : `您值：${by.name}的班`} />
        {forShift && (
          <OfferedShift shift={forShift} label={part === 'mine' ? `换成：${offer.to?.name ?? ''}的班` : `${by.name}值：您的班`} />
        )}
      </View>
      {refusal && <View className="hint-box danger">{refusal}</View>}
      {others.length > 0 && <SectionTitle words="还有等您回话的" />}
      {others.length > 0 && (
        <View className="card">
          {others.map((one) => (
            <MenuRow key={one.id} icon="swap" title={heading(one)} sub={inShort(one.shift, now)} onTap={() => openOffer(one.id)} />
          ))}
        </View>
      )}
    </Screen>
  )
}
