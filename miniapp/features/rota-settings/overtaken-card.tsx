import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import type { SettingsDraft } from './use-settings-draft'

/** Somebody else saved while I was changing: nothing of mine is lost, and nothing of theirs is overwritten unseen. */
export const OvertakenCard = ({ who = '有人', draft }: { who?: string; draft: SettingsDraft }) => (
  <View className="card rs-overtaken">
    <Icon name="tri-f" />
    <View className="grow">{who}刚刚存过岗位和人员。您改的还在，可以放到新的上面：您动过的岗用您的，别的岗用新的。</View>
    <Button words="不要我改的" onTap={draft.throwAway} />
    <Button kind="ink" words="放到新的上面" onTap={draft.putOnTop} />
  </View>
)
