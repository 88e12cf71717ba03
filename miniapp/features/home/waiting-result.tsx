import { type ResidencyView, relationName } from '@shared/residencies'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { LadderView } from '@/components/ladder-view/ladder-view'
import { MenuRow } from '@/components/menu-row/menu-row'
import { CanList } from '@/components/result/can-list'
import { ResultHead } from '@/components/result/result-head'
import { ask, sayError } from '@/lib/feedback'
import { goTab, openReport, replaceByChooseHome } from '@/lib/navigation'
import { call } from '@/lib/phone-call'
import { useNow } from '@/lib/use-now'
import { PhoneButton } from '../account/phone-button'
import { useResidencyActs } from './home-data'
import { firstDecider, waitingSteps } from './waiting-steps'
import './residency.scss'

/** Somebody has to nod: who, until when, and what works meanwhile. */
export function WaitingResult({ residency, phoneVerified }: { residency: ResidencyView; phoneVerified: boolean }) {
  const now = useNow()
  const { end } = useResidencyActs()
  const { id, address, relation, deskPhone, deciders } = residency
  const again = async () => {
    if (!(await ask('重新选？', `${address} 的申请就不等了。`, '重新选'))) return
    try {
      await end(id)
      await replaceByChooseHome()
    } catch (error) {
      sayError(error)
    }
  }
  return (
    <>
      <ResultHead tone="wait" title={`等${firstDecider(deciders)}点个头`}>
        <View className="b">
          {address}，{relationName[relation]}
        </View>
        <View>{phoneVerified ? '您的手机号社区还没登记在这一户' : '您的手机号还没验证'}</View>
      </ResultHead>
      {!phoneVerified && (
        <View className="card pad verify-now">
          <View>
            <Text className="b">不想等？</Text>验证手机号，和社区登记的一样就马上通过。
          </View>
          <PhoneButton words="验证手机号" kind="tint" icon="phone" wide />
        </View>
      )}
      <View className="card pad">
        <LadderView steps={waitingSteps(residency, now)} />
      </View>
      <View className="card pad">
        <View className="h3">不用等，现在就能</View>
        <CanList items={[{ words: '说一件事', more: '办事的人马上收到，邻居暂时看不到' }, { words: '看自己说的事办到哪了' }]} />
        <View className="h3 later-h">点头以后</View>
        <CanList later items={[{ words: '看楼里的事，点“我也遇到”' }, { words: '看您的联户党员' }]} />
      </View>
      <View className="card">
        {deskPhone && <MenuRow icon="phone" title="打给社区值守" sub={`${deskPhone}，白天黑夜都有人`} onTap={() => call(deskPhone)} />}
        <MenuRow icon="again" title="选错了，重新选" onTap={() => void again()} />
      </View>
    </>
  )
}

export const WaitingFoot = () => (
  <ActionBar>
    <Button className="side" words="先看看" onTap={() => goTab('building')} />
    <Button kind="primary" icon="say" words="说一件事" onTap={() => void openReport()} />
  </ActionBar>
)
