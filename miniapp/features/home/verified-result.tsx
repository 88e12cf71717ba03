import { type ResidencyView, relationName } from '@shared/residencies'
import { Text, View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { ContactCard } from '@/components/contact-card/contact-card'
import { Icon } from '@/components/icon/icon'
import { MenuRow } from '@/components/menu-row/menu-row'
import { goBack } from '@/components/nav-bar/nav-bar'
import { CanList } from '@/components/result/can-list'
import { ResultHead } from '@/components/result/result-head'
import { ask, say, sayError } from '@/lib/feedback'
import { goTab } from '@/lib/navigation'
import { date } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { useHome } from '../account/use-me'
import { useResidencyActs } from './home-data'
import './residency.scss'

/** The phone matched, or somebody nodded: who my contact is, what works now, who was told. */
export function VerifiedResult({ residency }: { residency: ResidencyView }) {
  const home = useHome()
  const { end } = useResidencyActs()
  const { id, address, relation, how, communityName } = residency
  const byPhone = how === '电话和社区登记一致'
  const contact = home.data?.residency?.id === id ? home.data.contact : undefined
  const moveOut = async () => {
    if (!(await ask(`不住 ${address} 了？`, '以后看不到这栋楼的事。您说过的事还会接着办。', '不住了'))) return
    try {
      await end(id)
      say('记下了')
      goBack()
    } catch (error) {
      sayError(error)
    }
  }
  return (
    <>
      <ResultHead tone="ok" title="核实好了">
        <View>{byPhone ? '您的手机号和社区登记的' : communityName}</View>
        <View>
          <Text className="b">
            {address} {relationName[relation]}
          </Text>
          {byPhone ? ' 一致' : ''}
        </View>
        {!byPhone && how && <View>{how}</View>}
      </ResultHead>
      {contact && <ContactCard contact={contact} />}
      <View className="card pad">
        <View className="h3">现在都能用了</View>
        <CanList items={[{ words: '看楼里的事，点“我也遇到”' }, { words: '说一件事，看办到哪了' }, { words: '打给您的联户党员' }]} />
      </View>
      <ToldHousemates residency={residency} />
      <View className="card">
        <MenuRow danger icon="home" title="我不住这里了" onTap={() => void moveOut()} />
      </View>
    </>
  )
}

/** A phone match says who of the household is told, and until when they may object. */
function ToldHousemates({ residency: { room, toldCount = 0, objectionUntil } }: { residency: ResidencyView }) {
  const now = useNow()
  if (toldCount === 0 || !objectionUntil || Date.parse(objectionUntil) <= now.getTime()) return null
  return (
    <View className="card pad told">
      <Icon name="people" />
      <View className="grow">
        <View>
          {room} 已核实的 <Text className="m nb">{toldCount} 个人</Text> 会收到一条消息。
        </View>
        <View>
          <Text className="m nb">{date(objectionUntil, now)}</Text> 前可以说<Text className="nb">“不是我家的”</Text>。
        </View>
      </View>
    </View>
  )
}

export const VerifiedFoot = () => (
  <ActionBar>
    <Button kind="primary" words="去楼里看看" onTap={() => goTab('building')} />
  </ActionBar>
)
