import type { RotaPost, RotaShiftView } from '@shared/rota'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import type { PickedShift } from '../data/use-picked-shift'
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
  picked: PickedShift
}

/** The shift that was tapped: who has it, what is the matter, and who could have it instead. */
export function ShiftCard({ draft, shift, post, nameOf, plans, picked }: Props) {
  const { plan } = draft.shown
  const wrong = (plan?.breaks ?? []).filter(({ shiftId, code }) => shiftId === shift.id && code !== 'nobody')
  const give = (personId: string | null) => {
    draft.change([put(shift.id, personId)])
    picked.done()
  }
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
        <Tap className="sk-shut" label="关闭" onTap={picked.close}>
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
              <Button
                small
                kind={picked.swapping ? 'ink' : 'plain'}
                icon="swap"
                words={picked.swapping ? '点要换的班' : '跟别的班换'}
                onTap={picked.toggleSwapping}
              />
              <Button small words="先空着" onTap={() => give(null)} />
            </View>
          )}
          <View className="note">换成</View>
          {candidatesOf(shift, post?.personIds ?? [], draft.shown).map(({ personId, words }) => (
            <Tap key={personId} className="sk-person" onTap={() => give(personId)}>
              <View className="m">{nameOf(personId)}</View>
              <View className="note">{words}</View>
            </Tap>
          ))}
        </>
      )}
    </View>
  )
}
