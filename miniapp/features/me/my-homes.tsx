import type { ResidencyView } from '@shared/residencies'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { MenuRow } from '@/components/menu-row/menu-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { type ChipKind, StatusChip } from '@/components/status-chip/status-chip'
import { Tap } from '@/components/tap/tap'
import { openChooseHome, openResidency } from '@/lib/navigation'
import { useNow } from '@/lib/use-now'
import { homeLine } from './me-lines'
import './me.scss'

const chips: Record<ResidencyView['status'], [kind: ChipKind, words: string]> = {
  verified: ['verified', '已核实'],
  pending: ['waiting', '等确认'],
  rejected: ['refused', '没能确认'],
  ended: ['plain', '已搬走'],
}

/** 我的家: each with how it stands; another may be added. */
export function MyHomes({ residencies }: { residencies: ResidencyView[] }) {
  const now = useNow()
  return (
    <View className="me-section">
      <SectionTitle words="我的家">
        {residencies.length > 0 && (
          <Tap className="link title-link" onTap={() => void openChooseHome()}>
            <Icon name="plus" />
            再加一套
          </Tap>
        )}
      </SectionTitle>
      <View className="card">
        {residencies.length === 0 && (
          <MenuRow icon="home" title="我住哪一户" sub="核实后能看楼里的事、您的联户党员" onTap={() => void openChooseHome()} />
        )}
        {residencies.map((residency) => {
          const [kind, words] = chips[residency.status]
          return (
            <MenuRow
              key={residency.id}
              title={
                <>
                  {residency.address}
                  <StatusChip kind={kind} words={words} />
                </>
              }
              sub={homeLine(residency, now)}
              onTap={() => void openResidency(residency.id)}
            />
          )
        })}
      </View>
    </View>
  )
}
