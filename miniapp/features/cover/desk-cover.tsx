import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DeskSpace } from '@/components/desk/desk-frame'
import { withCommas } from '@/lib/figures'
import { DeskPage } from '../office/desk-page'
import { CoverMissing } from './cover-missing'
import type { CoverParts } from './cover-parts'
import { limitsLine } from './cover-words'
import { LoadCard, RedGatesCard, TrendCard } from './figure-cards'
import { MembersCard } from './members-card'
import { ProposalCard } from './proposal-card'
import { ShareCard } from './share-card'

type Props = CoverParts & { device?: 'phone' | 'desk' }

/** Figures at the left; at the right what waits for a yes, and the members. */
export const DeskCover = ({ office, device, now, cover, members, error, onRetry, onSettings, onMember, choose, sheet }: Props) => (
  <DeskPage
    office={office}
    communityLine={cover && `${withCommas(cover.now.households)} 户`}
    device={device}
    on="cover"
    title="覆盖与负担"
    className="cover-page"
    over={sheet}
    head={
      <>
        {choose}
        <DeskSpace />
        {cover && <Button words={limitsLine(cover.settings)} icon="gear" onTap={onSettings} />}
      </>
    }
  >
    {cover && members ? (
      <View className="cols">
        <View className="left">
          <View className="pair">
            <ShareCard now={cover.now} />
            <LoadCard cover={cover} />
          </View>
          <View className="pair">
            <RedGatesCard redGates={cover.redGates} />
            <TrendCard trend={cover.trend} now={now} />
          </View>
        </View>
        <View className="right">
          <ProposalCard cover={cover} now={now} />
          <MembersCard members={members} attention={cover.attention} settings={cover.settings} now={now} onPick={onMember} />
        </View>
      </View>
    ) : (
      <CoverMissing error={error} onRetry={onRetry} />
    )}
  </DeskPage>
)
