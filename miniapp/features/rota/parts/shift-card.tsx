import type { RotaPost, RotaShiftView } from '@shared/rota'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import type { RotaDraft } from '../data/use-rota-draft'
import { candidatesOf } from '../rules/candidates'
import { put } from '../rules/changes'
import { longDayWords, shiftWords, spanWords } from '../rules/rota-words'
import { BreakLine } from './changes-card'
import './shift-card.scss'

interface Props {
  draft: RotaDraft
  shift: RotaShiftView
  /** Absent: the post is not kept any more. */
  post?: RotaPost
  nameOf: (personId: string) => string
  plans: boolean
  /** The next shift that is tapped changes hands with this one. */
  swapping: boolean
  onSwap: () => void
  onClose: () => void
}

/** The shift that was tapped: who has it, what is the matter, and who could have it instead. */
export function ShiftCard({ draft, shift, post, nameOf, plans, swapping, onSwap, onClose }: Props) {
  const { plan } = draft.shown
  const wrong = (plan?.breaks ?? []).filter(({ shiftId, code }) => shiftId === shift.id && code !== 'nobody')
  const why = plan?.empty.find(({ shiftId }) => shiftId === shift.id)?.why
  return (
    <View className="card pad shift-card">
      <View className="sk-head">
        <View className="grow">
          <View className="h2">{longDayWords(shift.day)}</View>
          <View className="note">
            {shiftWords(shift).replace(/^.*日/, '')} {spanWords(shift)}
          </View>
        </View>
        <Tap className="sk-shut" label="关闭" onTap={onClose}>
          <Icon name="close" />
        </Tap>
      </View>
      <View className="sk-who">
        {shift.person?.name ?? '没人'}
        {shift.person && shift.byHand && <View className="note">手工排的，重新排也不动</View>}
      </View>
      {why && <View className="sk-why">{why}</View>}
      {wrong.map(({ words }) => (
        <BreakLine key={words} words={words} />
      ))}
      {plans && (
        <>
          {shift.person && (
            <View className="row sk-acts">
              <Button small kind={swapping ? 'ink' : 'plain'} icon="swap" words={swapping ? '点要换的班' : '跟别的班换'} onTap={onSwap} />
              <Button small words="先空着" onTap={() => draft.change([put(shift.id, null)])} />
            </View>
          )}
          <View className="note">换成</View>
          {candidatesOf(shift, post?.personIds ?? [], draft.shown).map(({ personId, words }) => (
            <Tap key={personId} className="sk-person" onTap={() => draft.change([put(shift.id, personId)])}>
              <View className="m">{nameOf(personId)}</View>
              <View className="note">{words}</View>
            </Tap>
          ))}
        </>
      )}
    </View>
  )
}
