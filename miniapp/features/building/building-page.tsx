import { View } from '@tarojs/components'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { TabBar } from '@/components/tab-bar/tab-bar'

export const BuildingPage = () => (
  <Screen top={<NavBar title="楼里" />} bottom={<TabBar on="building" />}>
    <View>楼里</View>
  </Screen>
)
