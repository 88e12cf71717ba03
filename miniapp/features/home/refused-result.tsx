import { type ResidencyView, relationName } from '@shared/residencies'
import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { MenuRow } from '@/components/menu-row/menu-row'
import { ResultHead } from '@/components/result/result-head'
import { openReport, replaceByChooseHome } from '@/lib/navigation'
import { call } from '@/lib/phone-call'
import './residency.scss'

/** Not confirmed: the reason in the decider's words, and what to do. */
export const RefusedResult = ({ residency: { address, relation, refusedBecause, deskPhone } }: { residency: ResidencyView }) => (
  <>
    <ResultHead tone="no" title="没能确认">
      <View className="b">
        {address}，{relationName[relation]}
      </View>
      {refusedBecause && <View>“{refusedBecause}”</View>}
    </ResultHead>
    <View className="card">
      {deskPhone && <MenuRow icon="phone" title="打给社区值守" sub={`${deskPhone}，白天黑夜都有人`} onTap={() => call(deskPhone)} />}
      <MenuRow icon="say" title="说一件事" sub="不用等，办事的人马上收到" onTap={() => void openReport()} />
    </View>
  </>
)

export const RefusedFoot = () => (
  <ActionBar>
    <Button kind="primary" words="重新选房" onTap={() => void replaceByChooseHome()} />
  </ActionBar>
)
