import { View } from '@tarojs/components'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { TabBar } from '@/components/tab-bar/tab-bar'

export const ReportPage = () => (
  <Screen top={<NavBar title="反映问题" />} bottom={<TabBar on="building" />}>
    <View>反映问题</View>
  </Screen>
)
