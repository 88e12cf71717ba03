import type { MeView } from '@shared/accounts'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/avatar'
import { MenuRow } from '@/components/menu-row/menu-row'
import { goTab } from '@/lib/navigation'
import { PhoneButton } from '../account/phone-button'
import { appointmentLines } from './me-lines'
import './me.scss'

/** Name and phone, or the button that verifies it; for people with an appointment the way to the workbench. */
export function WhoIAm({ me }: { me: MeView }) {
  const { name, maskedPhone, phoneVerified, appointments } = me
  return (
    <View className="card">
      <View className="who-i-am">
        <Avatar name={name ?? '我'} size="l" mine />
        <View className="grow">
          <View className="wn">{name ?? '您好'}</View>
          <View className="note">{phoneVerified ? `手机 ${maskedPhone}，已验证` : '手机号还没验证'}</View>
        </View>
      </View>
      {!phoneVerified && (
        <View className="who-phone">
          <View className="note">验证过，您说的事邻居才看得到，住户也能马上核实</View>
          <PhoneButton words="验证手机号" kind="tint" icon="phone" />
        </View>
      )}
      {appointments.length > 0 && (
        <MenuRow icon="bench" title="换到工作台" sub={`您是 ${appointmentLines(appointments)}`} onTap={() => goTab('workbench')} />
      )}
    </View>
  )
}
