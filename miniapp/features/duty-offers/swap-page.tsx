import type { RotaOfferChoices } from '@shared/rota-offers'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/states/skeleton'
import { Tap } from '@/components/tap/tap'
import { wordsOf } from '@/lib/api-error'
import { say } from '@/lib/feedback'
import { openDutyLeave } from '@/lib/navigation'
import { useNow } from '@/lib/use-now'
import { PageError } from '../account/page-error'
import { type Choosing, type Way, willHappen } from './offer-words'
import { OfferedShift } from './offered-shift'
import { OpenAsking } from './open-asking'
import { SwapChoices } from './swap-choices'
import { useAskOffer, useChoices } from './use-offers'

const ways: { key: Way; words: string }[] = [
  { key: 'swap', words: '找人换：我也值对方一个班' },
  { key: 'takeOver', words: '请人代：请一个人替我值' },
  { key: 'cover', words: '没人顶，发给大家' },
]
const missing: Record<Way, string> = { swap: '请选一个想换的班', takeOver: '请选一个人', cover: '' }

/** 换班: a shift of mine, to one person or to the pool. */
export function SwapPage() {
  const { communityId = '', shiftId = '' } = useRouter().params
  const found = useChoices(communityId, decodeURIComponent(shiftId))
  if (found.data) return <Swapping communityId={communityId} choices={found.data} />
  return (
    <Screen top={<NavBar title="换班" leave="back" />} onRetry={() => void found.refetch()}>
      {found.isError ? <PageError title="没取到这个班" error={found.error} onRetry={() => found.refetch()} /> : <Skeleton cards={2} />}
    </Screen>
  )
}

function Swapping({ communityId, choices }: { communityId: string; choices: RotaOfferChoices }) {
  const now = useNow()
  const ask = useAskOffer(communityId)
  const [chosen, setChosen] = useState<Choosing>({ way: choices.begun ? 'cover' : 'swap' })
  const [refusal, setRefusal] = useState<string>()
  const { shift } = choices
  const { way, person, forShift } = chosen
  const words = willHappen(chosen, choices, now)
  const choose = (next: Choosing) => {
    setRefusal(undefined)
    setChosen(next)
  }
  const send = async () => {
    try {
      if (way === 'cover') await ask({ kind: way, shiftId: shift.id })
      else if (way === 'takeOver') await ask({ kind: way, shiftId: shift.id, personId: person?.personId ?? '' })
      else await ask({ kind: way, shiftId: shift.id, forShiftId: forShift?.id ?? '' })
      say(person ? `问过${person.name}了，回了话告诉您` : '发给大家了，有人答应就告诉您')
      goBack()
    } catch (error) {
      setRefusal(wordsOf(error))
    }
  }
  return (
    <Screen
      top={<NavBar title="换班" leave="back" />}
      bottom={
        <ActionBar hint={words ?? missing[way]}>
          <Button
            words={person ? `问${person.name}愿不愿意` : way === 'cover' ? '发给大家' : '问一问'}
            icon="swap"
            kind="primary"
            disabled={!words}
            busyWords="正在问…"
            onTap={send}
          />
        </ActionBar>
      }
    >
      <View className="card">
        <OfferedShift shift={shift} label="我的班" />
      </View>
      <OpenAsking shiftId={shift.id} />
      {choices.begun ? (
        <View className="hint-box">这个班已经开始了，不能再换。来不了就发给大家，有人来顶剩下的。</View>
      ) : (
        <Choice list items={ways} on={way} onPick={(next) => choose({ way: next })} />
      )}
      {refusal && <View className="hint-box danger">{refusal}</View>}
      <SwapChoices choices={choices} chosen={chosen} onChoose={choose} />
      <Tap className="link" onTap={() => void openDutyLeave(communityId)}>
        好几天都来不了？请假
      </Tap>
    </Screen>
  )
}
