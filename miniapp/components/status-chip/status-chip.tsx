import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './status-chip.scss'

/** Shape and words of every chip; `plain` has words only. */
const kinds = {
  open: ['ring', '待响应'],
  acknowledged: ['ack', '已响应'],
  onSite: ['pin', '已到场'],
  resolved: ['okring', '已办结'],
  solved: ['check', '已解决'],
  explained: ['note', '已说明'],
  reopened: ['again', '重新办理'],
  overdue: ['clock', '超时'],
  urgent: ['bolt', '紧急'],
  plain: [undefined, ''],
  verified: ['shield', '已核实'],
  waiting: ['ring', '等确认'],
  added: ['plus', '新增'],
  changed: ['swap', '变更'],
  question: ['quest', '要确认'],
  refused: ['ban', '不收'],
  lookedOver: ['eye', '先看一遍，还没存'],
  pending: ['save', '等网，自动发'],
  unsaved: ['say', '还没存'],
  article: ['key', '物品'],
} as const satisfies Record<string, readonly [IconName | undefined, string]>

export type ChipKind = keyof typeof kinds

interface Props {
  kind: ChipKind
  /** In place of the kind's own words: 超时 26 分钟. */
  words?: string
}

/** Shape + word + tint: never a status by colour alone. */
export function StatusChip({ kind, words }: Props) {
  const [shape, usual] = kinds[kind]
  return (
    <View className={`chip ${kind}`}>
      {shape && <Icon name={shape} />}
      {kind === 'solved' && <Icon name="check" className="second" />}
      {words ?? usual}
    </View>
  )
}
