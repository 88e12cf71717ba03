import type { ResidencyView } from '@shared/residencies'
import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { StatusChip } from '@/components/status-chip/status-chip'
import { openChooseHome, openResidency } from '@/lib/navigation'

/** Not verified yet: what waits, or where to say which home is mine. Posting does not wait for it. */
export function HomePrompt({ residencies }: { residencies: ResidencyView[] }) {
  const pending = residencies.find(({ status }) => status === 'pending')
  return (
    <View className="card">
      {pending ? (
        <MenuRow
          icon="home"
          title={
            <>
              {pending.address}
              <StatusChip kind="waiting" />
            </>
          }
          sub="点头以后就能看楼里的事；现在也能反映"
          onTap={() => openResidency(pending.id)}
        />
      ) : (
        <MenuRow icon="home" title="我住哪一户" sub="核实后能看楼里的事、您的联户党员" onTap={() => openChooseHome()} />
      )}
    </View>
  )
}
