import type { RotaOfferChoices } from '@shared/rota-offers'
import { View } from '@tarojs/components'
import { Fragment } from 'react'
import { Icon } from '@/components/icon/icon'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tap } from '@/components/tap/tap'
import { useNow } from '@/lib/use-now'
import { type Choosing, dayOf, hoursOf } from './offer-words'
import './swap-choices.scss'

interface Props {
  choices: RotaOfferChoices
  chosen: Choosing
  onChoose: (chosen: Choosing) => void
}

/** With whom: by person and, for a swap, by day. Only what the rules allow. */
export function SwapChoices({ choices: { takeOver, swaps, others }, chosen, onChoose }: Props) {
  const now = useNow()
  if (chosen.way === 'cover') return <View className="hint-box">有人答应之前，这个班还是您的。开始前两小时还没人顶，会告诉社区书记。</View>
  if (chosen.way === 'takeOver')
    return (
      <>
        <View className="card">
          {takeOver.map((person) => (
            <Pick
              key={person.personId}
              words={person.name}
              on={person.personId === chosen.person?.personId}
              onTap={() => onChoose({ way: 'takeOver', person })}
            />
          ))}
          {takeOver.length === 0 && <View className="pad ink2">那天没有能来代班的人，可以发给大家，或者找人换。</View>}
        </View>
        {others > 0 && takeOver.length > 0 && <View className="note center">还有 {others} 个人那天值不了，没列在这里</View>}
      </>
    )
  if (swaps.length === 0) return <View className="card pad ink2">这个月没有合适的班能换，可以请人代，或者发给大家。</View>
  return (
    <>
      {swaps.map(({ person, shifts }) => (
        <Fragment key={person.personId}>
          <SectionTitle words={person.name} />
          <View className="card">
            {shifts.map((shift) => (
              <Pick
                key={shift.id}
                words={dayOf(shift, now)}
                more={hoursOf(shift, now)}
                on={shift.id === chosen.forShift?.id}
                onTap={() => onChoose({ way: 'swap', person, forShift: shift })}
              />
            ))}
          </View>
        </Fragment>
      ))}
    </>
  )
}

const Pick = ({ words, more, on, onTap }: { words: string; more?: string; on: boolean; onTap: () => void }) => (
  <Tap className={`swap-pick ${on ? 'on' : ''}`} role="radio" label={[words, more, on && '已选'].filter(Boolean).join('，')} onTap={onTap}>
    <View className="grow">
      <View className="sp-words">{words}</View>
      {more && <View className="ink2">{more}</View>}
    </View>
    <View className="sp-ring">{on && <Icon name="check" />}</View>
  </Tap>
)
