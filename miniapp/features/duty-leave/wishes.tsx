import type { MyRotaLeaveView, OwnWishInput } from '@shared/rota-offers'
import { Picker, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { MenuRow } from '@/components/menu-row/menu-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { sayError } from '@/lib/feedback'
import { date, noonOf, weekdayOf } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { daysOfMonth } from './leave-days'

interface Props {
  mine: MyRotaLeaveView
  onWish: (wish: Omit<OwnWishInput, 'commandId'>) => Promise<unknown>
}

const words = { want: '想值', avoid: '最好别排' } as const

/** 心愿: days of the first month that is not made yet. */
export function Wishes({ mine: { wishes, wishesFrom }, onWish }: Props) {
  const now = useNow()
  const { firstDay, lastDay } = daysOfMonth(wishesFrom)
  const wish = (day: string, kind: OwnWishInput['wish']) => onWish({ day, wish: kind }).catch(sayError)
  return (
    <>
      <SectionTitle words={`${Number(wishesFrom.slice(5))} 月的心愿`} />
      <View className="card">
        {wishes.map(({ day, wish: kind }) => (
          <MenuRow
            key={day}
            icon={kind === 'want' ? 'hand' : 'ban'}
            title={`${date(noonOf(day), now)} ${weekdayOf(noonOf(day))}`}
            sub={words[kind]}
            tail={<Button words="去掉" kind="soft" busyWords="正在改…" onTap={() => wish(day, null)} />}
          />
        ))}
        <View className="pad">
          <View className="ink2">班还没排，先说一声哪天想值、哪天最好别排，排班的时候会照顾。</View>
          <View className="wish-acts">
            {(['want', 'avoid'] as const).map((kind) => (
              <Picker
                key={kind}
                className="wish-day"
                mode="date"
                start={firstDay}
                end={lastDay}
                value={firstDay}
                onChange={({ detail }) => void wish(detail.value, kind)}
              >
                <View className="btn soft wide">{words[kind]}的日子</View>
              </Picker>
            ))}
          </View>
        </View>
      </View>
    </>
  )
}
