import type { MeView } from '@shared/accounts'
import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { openCover, openDeliveries, openHolidays, openPlanBoard } from '@/lib/navigation'
import { officesOf } from '../office/use-office'
import './me.scss'

/** What the office of a community does, also on a phone. */
export function OfficeWork({ me }: { me: MeView }) {
  if (officesOf(me).length === 0) return null
  return (
    <View className="me-section">
      <SectionTitle words="社区的事" />
      <View className="card">
        <MenuRow icon="people" title="联户方案" sub="谁联哪几户，怎么排更好" onTap={() => void openPlanBoard()} />
        <MenuRow icon="chart" title="覆盖与负担" sub="谁缺人、谁太多，请假也在这里" onTap={() => void openCover()} />
        <MenuRow icon="bell" title="送达" sub="提醒送到了没有，谁叫不醒" onTap={() => void openDeliveries()} />
        <MenuRow icon="cal" title="放假安排" sub="哪天休、哪天上班，明年的通知贴这里" onTap={() => void openHolidays()} />
      </View>
    </View>
  )
}
