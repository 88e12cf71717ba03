import { View } from '@tarojs/components'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { TabBar } from '@/components/tab-bar/tab-bar'

export const FollowUpPage = () => (
  <Screen top={<NavBar title="修得怎么样" />} bottom={<TabBar on="building" />}>
    <View>修得怎么样</View>
  </Screen>
)
