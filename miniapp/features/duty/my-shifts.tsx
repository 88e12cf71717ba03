import type { MyShiftsView, RotaShiftView } from '@shared/rota'
import type { RotaOfferView } from '@shared/rota-offers'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tap } from '@/components/tap/tap'
import { openOffer, openSwap } from '@/lib/navigation'
import { date, dayAhead, weekday } from '@/lib/times'
import { useMyOffers } from '../duty-offers/use-offers'
import './my-shifts.scss'
import { askedBesides, offerAbout, offerLine } from './offer-words'
import { between, hours } from './shift-words'

const shownFirst = 5

interface Props {
  communityId: string
  mine: MyShiftsView['items']
  /** Of everybody, to say whom I follow. */
  shifts: readonly RotaShiftView[]
  now: Date
}

/** 我的班, the next first: changing it, or looking at what somebody asks. */
export function MyShifts({ communityId, mine, shifts, now }: Props) {
  const offers = useMyOffers()
  const [all, setAll] = useState(false)
  const items = (offers.data?.items ?? []).filter((offer) => offer.communityId === communityId)
  // what waits for my answer is never folded away
  const shown = mine.filter(({ id }, index) => all || index < shownFirst || offerAbout(items, id))
  return (
    <>
      <SectionTitle words="我的班" />
      <View className="card my-shifts">
        {mine.length === 0 && <View className="my-none">这一阵没有您的班</View>}
        {shown.map((shift) => (
          <MyShift key={shift.id} shift={shift} shifts={shifts} offer={offerAbout(items, shift.id)} now={now} />
        ))}
        {shown.length < mine.length && (
          <Tap className="my-more" onTap={() => setAll(true)}>
            后面还有 {mine.length - shown.length} 个班
            <Icon name="chev-d" />
          </Tap>
        )}
        {askedBesides(items, mine).map((offer) => (
          <Asked key={offer.id} offer={offer} now={now} />
        ))}
        {offers.isError && !offers.data && (
          <View className="my-shift">
            <View className="grow note">没取到谁想和您换班</View>
            <Button words="再试一次" kind="soft" busyWords="正在取…" onTap={() => offers.refetch()} />
          </View>
        )}
      </View>
    </>
  )
}

interface ShiftProps {
  shift: Props['mine'][number]
  shifts: Props['shifts']
  offer?: RotaOfferView
  now: Date
}

function MyShift({ shift, shifts, offer, now }: ShiftProps) {
  const running = Date.parse(shift.from) <= now.getTime()
  const open = () => void (offer ? openOffer(offer.id) : openSwap({ communityId: shift.communityId, shiftId: shift.id }))
  return (
    <View className="my-shift">
      <View className="my-day">
        <View className="b">{running ? '正在值' : dayAhead(shift.from, now)}</View>
        <View className="note">{besideDay(shift.from, now)}</View>
      </View>
      <View className="grow">
        <View className="my-name">
          {shift.name} <Text className="nb">{hours(shift, now)}</Text>
        </View>
        <View className="note">{offer ? offerLine(offer, now) : [shift.postName, between(shift, shifts)].filter(Boolean).join('，')}</View>
      </View>
      <Button words={offer ? '看一看' : '换班'} kind="soft" icon={offer ? undefined : 'swap'} onTap={open} />
    </View>
  )
}

/** What somebody, or the pool, is asked to have besides the own shifts. */
const Asked = ({ offer, now }: { offer: RotaOfferView; now: Date }) => (
  <View className="my-shift">
    <View className="my-day">
      <View className="b">{dayAhead(offer.shift.from, now)}</View>
      <View className="note">{besideDay(offer.shift.from, now)}</View>
    </View>
    <View className="grow">
      <View className="my-name">
        {offer.shift.name} <Text className="nb">{hours(offer.shift, now)}</Text>
      </View>
      <View className="note">{offerLine(offer, now)}</View>
    </View>
    <Button words="看一看" kind={offer.urgent ? 'tint' : 'soft'} onTap={() => void openOffer(offer.id)} />
  </View>
)

/** Beside 明天 and a date its weekday, beside a weekday its date. */
const besideDay = (at: string, now: Date): string => (dayAhead(at, now) === weekday(at) ? date(at, now) : weekday(at))
