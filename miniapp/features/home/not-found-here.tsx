import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { call } from '@/lib/phone-call'

/** 找不到我家: somebody at the desk puts it in. Left out where no number is known. */
export const NotFoundHere = ({ deskPhone }: { deskPhone?: string }) =>
  deskPhone ? (
    <View className="card">
      <MenuRow icon="quest" title="找不到我家" sub="打给社区值守，帮您加上" onTap={() => call(deskPhone)} />
    </View>
  ) : null
