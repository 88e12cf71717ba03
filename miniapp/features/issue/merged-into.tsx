import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { openIssue } from '@/lib/navigation'

/** Where a merged issue goes on. */
export const MergedInto = ({ issueId }: { issueId: string }) => (
  <View className="card issue-part">
    <MenuRow icon="swap" title="和另一件同样的事一起办" sub="点这里看办到哪了，办好了也会告诉您" onTap={() => void openIssue(issueId)} />
  </View>
)
