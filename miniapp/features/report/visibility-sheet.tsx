import type { Visibility } from '@shared/issues'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { Icon } from '@/components/icon/icon'
import { Sheet } from '@/components/sheet/sheet'
import { Switch } from '@/components/switch/switch'

interface Props {
  visibility: Visibility
  notMyContact: boolean
  onVisibility: (visibility: Visibility) => void
  onNotMyContact: (on: boolean) => void
  onClose: () => void
}

/** Who may see it: the building, or nobody but those who handle it; and whether my own contact is one of them. */
export const VisibilitySheet = ({ visibility, notMyContact, onVisibility, onNotMyContact, onClose }: Props) => (
  <Sheet title="谁能看到" onClose={onClose} acts={<Button kind="primary" words="好了" onTap={onClose} />}>
    <Choice
      list
      items={[
        { key: 'building', words: '本楼邻居和办事的人' },
        { key: 'handlers', words: '只有办事的人' },
      ]}
      on={visibility}
      onPick={onVisibility}
    />
    <View className="row">
      <Icon name="people" style={{ fontSize: '22px' }} />
      <View className="grow">
        <View>不经过我的联户党员</View>
        <View className="note">直接交给社区</View>
      </View>
      <Switch on={notMyContact} label="不经过我的联户党员" onChange={onNotMyContact} />
    </View>
  </Sheet>
)
