import type { PlanHousehold } from '@shared/assignment'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { MemberTag } from '@/components/plan/member-tag'
import { Tap } from '@/components/tap/tap'
import './household-list.scss'
import { ShowMore } from './show-more'

interface Props {
  households: readonly PlanHousehold[]
  colourOf: (personId: string) => number
  /** In words: wishes about this household that are not sent yet. */
  wishesOf: (householdId: string) => string[]
  /** Absent: only to look at. */
  onPick?: (household: PlanHousehold) => void
}

const atOnce = 40

/** Household by household: who comes, who was there, and why. */
export const HouseholdList = ({ households, colourOf, wishesOf, onPick }: Props) => (
  <ShowMore items={households} step={atOnce} unit="户">
    {(shown) => (
      <View className="plan-households">
        {shown.map((household) => (
          <Household
            key={household.householdId}
            household={household}
            colourOf={colourOf}
            wishes={wishesOf(household.householdId)}
            {...(onPick ? { onTap: () => onPick(household) } : {})}
          />
        ))}
      </View>
    )}
  </ShowMore>
)

interface HouseholdProps {
  household: PlanHousehold
  colourOf: Props['colourOf']
  wishes: string[]
  onTap?: () => void
}

function Household({ household: { room, contact, from, pinned, reason }, colourOf, wishes, onTap }: HouseholdProps) {
  const left = from && from.personId !== contact?.personId ? from.name : undefined
  const inside = (
    <>
      <View className="ph-room">{room}</View>
      <View className="grow">
        <View className="ph-who">
          {contact ? <MemberTag name={contact.name} colour={colourOf(contact.personId)} /> : <Nobody />}
          {left && <Text className="note nb">原来 {left}</Text>}
          {pinned && <Pinned />}
        </View>
        {reason && <View className="note">{reason}</View>}
        {wishes.map((words) => (
          <View key={words} className="ph-wish">
            要改：{words}
          </View>
        ))}
      </View>
    </>
  )
  return onTap ? (
    <Tap className="ph-line" onTap={onTap}>
      {inside}
      <Icon name="chev-r" className="ph-open" />
    </Tap>
  ) : (
    <View className="ph-line">{inside}</View>
  )
}

const Nobody = () => (
  <View className="ph-none">
    <Icon name="tri-f" />
    还没有人
  </View>
)

const Pinned = () => (
  <View className="ph-pinned">
    <Icon name="lock" />
    固定
  </View>
)
