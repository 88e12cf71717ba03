import type { MeView } from '@shared/accounts'
import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { openMyHouseholds, openResidencyRequests } from '@/lib/navigation'
import './me.scss'

const deciders = ['gateSteward', 'communityStaff', 'communitySecretary']

/** What I look after: my households, and those who wait for my word. Owners answer about their family above. */
export function ContactWork({ me, toDecide }: { me: MeView; toDecide: number }) {
  const decides = me.contactHouseholds > 0 || me.appointments.some(({ role }) => deciders.includes(role))
  if (!decides) return null
  return (
    <View className="me-section">
      <SectionTitle words={me.contactHouseholds > 0 ? '我联系的' : '等我看的'} />
      <View className="card">
        {me.contactHouseholds > 0 && (
          <MenuRow icon="people" title="我的联户" sub={`${me.contactHouseholds} 户`} onTap={() => void openMyHouseholds()} />
        )}
        <MenuRow
          icon="user"
          title="住户申请"
          sub={toDecide > 0 ? '看看是不是住这里' : '现在没人等'}
          tail={toDecide > 0 && <View className="waiting-count">{toDecide} 人等您点头</View>}
          onTap={() => void openResidencyRequests()}
        />
      </View>
    </View>
  )
}
