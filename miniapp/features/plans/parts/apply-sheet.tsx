import { View } from '@tarojs/components'
import { AgreeSheet } from '@/components/desk/agree-sheet'
import { CanList } from '@/components/result/can-list'
import { withCommas } from '@/lib/figures'
import type { Changes } from '../rules/moves'

interface Props {
  changes: Changes
  warning: string
  no: { words: string; busyWords: string; onTap: () => unknown }
  onYes: () => unknown
  onClose: () => void
}

const happens = [
  { words: '每户随时都有人', more: '一户一户换，前一位到最后一刻都还在' },
  { words: '没办完的事跟着走', more: '新的联户党员接着办，居民不用再说一遍' },
]

/** Before contacts change: how many households, and how many people will be told. */
export const ApplySheet = ({ changes: { moved, added, members }, warning, no, onYes, onClose }: Props) => (
  <AgreeSheet
    icon="people"
    title="按这个方案换联系人？"
    rows={[
      { label: '换联系人', words: `${withCommas(moved.length)} 户`, large: true },
      { label: '新定联系人', words: `${withCommas(added.length)} 户` },
      { label: '会告诉', words: `${withCommas(members)} 位党员、${withCommas(moved.length + added.length)} 户居民` },
    ]}
    warning={warning}
    no={no}
    yes={{ words: '同意，换', busyWords: '正在开始…', onTap: onYes }}
    onClose={onClose}
  >
    <View>
      <CanList items={happens} />
    </View>
  </AgreeSheet>
)
