import type { MeView } from '@shared/accounts'
import { useEffect } from 'react'
import { goTab, rememberedFirstTab } from '@/lib/navigation'

/** People with an appointment start at the workbench until they choose 楼里 (design §13). */
export function useFirstTab(me: MeView | undefined) {
  useEffect(() => {
    if (me && me.appointments.length > 0 && rememberedFirstTab() !== 'building') goTab('workbench')
  }, [me])
}
