import type { RotaShiftView } from '@shared/rota'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'

interface Look {
  /** By me, not saved. */
  changed: boolean
  picked: boolean
  over: boolean
  held: boolean
}

interface Props {
  shift: RotaShiftView
  /** 12月5日 周六 物业夜班 */
  where: string
  /** What breaks a rule there, in words; empty: nothing. */
  wrong: string
  look: Look
  /** Absent: cannot be dragged. */
  grip?: object
  onTap: () => void
}

/** One shift of the month: who has it, and by which shape something is the matter. */
export const ShiftCell = ({ shift, where, wrong, look, grip, onTap }: Props) => (
  <View className="mg-cell" {...{ 'data-drop': shift.id, title: wrong }} {...grip}>
    <Tap className={classesOf(shift, look)} label={labelOf(shift, where, wrong, look)} onTap={onTap}>
      {wrong !== '' && <Icon name="tri-f" className="sc-broken" />}
      {shift.person ? shift.person.name : '没人'}
      {shift.person && shift.byHand && <Icon name="hand" className="sc-hand" />}
    </Tap>
  </View>
)

const classesOf = ({ person }: RotaShiftView, look: Look): string =>
  ['shift-cell', person ? '' : 'empty', ...Object.entries(look).map(([name, on]) => (on ? name : ''))].filter(Boolean).join(' ')

const labelOf = ({ person, byHand }: RotaShiftView, where: string, wrong: string, { changed }: Look): string =>
  [`${where}：${person?.name ?? '没人'}`, byHand && '手工排的', changed && '还没存', wrong].filter(Boolean).join('，')
