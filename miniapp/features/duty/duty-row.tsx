import type { MeView } from '@shared/accounts'
import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { openDuty } from '@/lib/navigation'
import { useNow } from '@/lib/use-now'
import { useMyShifts } from './duty-data'
import { standing } from './shift-words'

/** The way to 值班, for whoever takes turns or keeps the rota: how it stands with the own shifts. */
export function DutyRow({ me }: { me?: Pick<MeView, 'people'> }) {
  const now = useNow()
  const { data } = useMyShifts(me !== undefined && me.people.length > 0)
  if (!data || data.places.length === 0) return null
  return (
    <View className="card">
      <MenuRow icon="swap" title="值班" sub={standing(data.items, now)} onTap={() => void openDuty()} />
    </View>
  )
}
