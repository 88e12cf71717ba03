import { View } from '@tarojs/components'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { TabBar } from '@/components/tab-bar/tab-bar'

export const IssueDetailPage = () => (
  <Screen top={<NavBar title="办到哪了" />} bottom={<TabBar on="building" />}>
    <View>办到哪了</View>
  </Screen>
)
