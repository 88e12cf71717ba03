import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { CoverMissing } from './cover-missing'
import type { CoverParts } from './cover-parts'
import { limitsLine } from './cover-words'
import { LoadCard, RedGatesCard, TrendCard } from './figure-cards'
import { MembersCard } from './members-card'
import { ProposalCard } from './proposal-card'
import { ShareCard } from './share-card'

/** What waits for a yes first, then the number that matters, then whom to look at. */
export const PhoneCover = ({ office, now, cover, members, error, onRetry, onSettings, onMember, choose, sheet }: CoverParts) => (
  <Screen top={<NavBar title="覆盖与负担" sub={office.community} leave="back" onLeave={goBack} />} over={sheet} className="cover-page">
    {choose}
    {cover && members ? (
      <>
        <ProposalCard cover={cover} now={now} />
        <ShareCard now={cover.now} />
        <MembersCard members={members} attention={cover.attention} settings={cover.settings} now={now} onPick={onMember} />
        <RedGatesCard redGates={cover.redGates} />
        <LoadCard cover={cover} />
        <TrendCard trend={cover.trend} now={now} />
        <View className="card">
          <MenuRow icon="gear" title="联户怎么分" sub={limitsLine(cover.settings)} onTap={onSettings} />
        </View>
      </>
    ) : (
      <CoverMissing error={error} onRetry={onRetry} />
    )}
  </Screen>
)
