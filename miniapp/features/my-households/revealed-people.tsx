import type { RevealedHouseholdView } from '@shared/households'
import { View } from '@tarojs/components'
import { CallButton } from '@/components/call-button/call-button'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { openVisits } from '@/lib/navigation'
import { spokenPhone } from '@/lib/phone-call'
import './my-households.scss'

interface Props {
  household: RevealedHouseholdView
  /** Absent for the own home, which nobody visits. */
  onVisit?: () => void
}

/** Names and numbers of a household that was opened, and what may be done about it. */
export const RevealedPeople = ({ household: { householdId, people }, onVisit }: Props) => (
  <View className="hh-people">
    {people.length === 0 && <View className="note hh-nobody">名册里这一户还没登记人</View>}
    {people.map(({ personId, name, relation, phone }) => (
      <View key={personId} className="hh-person">
        <View className="grow">
          <View className="m">
            {name} {relation}
          </View>
          <View className="note">{phone ? spokenPhone(phone) : '没有登记电话'}</View>
        </View>
        {phone && <CallButton name={name} phone={phone} plain small />}
      </View>
    ))}
    {onVisit && (
      <View className="hh-acts">
        <Tap className="link" role="link" onTap={() => void openVisits(householdId)}>
          走访记录
          <Icon name="chev-r" />
        </Tap>
        <Tap className="link" onTap={onVisit}>
          <Icon name="walk" />
          记一次
        </Tap>
      </View>
    )}
  </View>
)
