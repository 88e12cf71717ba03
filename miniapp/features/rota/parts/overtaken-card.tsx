import type { RotaMonthView } from '@shared/rota'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import type { RotaDraft } from '../data/use-rota-draft'
import './overtaken-card.scss'

/** Somebody changed the month meanwhile: theirs is what is shown, mine lies on top of it until I say so. */
export const OvertakenCard = ({ month, draft: { changes, gone, seen, throwAway } }: { month: RotaMonthView; draft: RotaDraft }) => (
  <View className="card rota-overtaken">
    <Icon name="tri-f" />
    <View className="grow">
      {month.changedBy ?? '有人'}刚刚改过这个月。下面是新的，您没存的 {changes.length} 处还在（黄色的）
      {gone > 0 ? `，另外 ${gone} 处的班已经没有了` : ''}，请看过再存。
    </View>
    <Button words="不要我改的" onTap={throwAway} />
    <Button kind="ink" words="看过了，接着改" onTap={seen} />
  </View>
)
