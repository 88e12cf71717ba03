import type { MyHouseholdsView, RevealedHouseholdView } from '@shared/households'
import { View } from '@tarojs/components'
import { CallButton } from '@/components/call-button/call-button'
import { HouseholdRow } from '@/components/household-row/household-row'
import { Icon } from '@/components/icon/icon'
import { spokenPhone } from '@/lib/phone-call'
import { useReveal } from './use-my-households'
import './my-households.scss'

/** Room first; a tap opens names and numbers, another closes them. */
export function HouseholdList({ view }: { view: MyHouseholdsView }) {
  const { opened, opening, toggle } = useReveal()
  const gates = new Set(view.households.map(({ gateName }) => gateName))
  return (
    <View className="card hh-list">
      {view.households.map((household) => {
        const people = opened[household.householdId]
        return (
          <View key={household.householdId} className="hh-one">
            <HouseholdRow
              room={household.room}
              name={household.maskedName || '还没登记'}
              line={gates.size > 1 ? `${household.gateName}·${household.line}` : household.line}
              careFlags={household.careFlags}
              open={household.openIssues > 0 ? `${household.openIssues} 件事没办完` : undefined}
              last={opening === household.householdId ? '正在打开…' : undefined}
              tail={
                <View className="hh-eye">
                  <Icon name={people ? 'close' : 'eye'} />
                </View>
              }
              onTap={() => void toggle(household.householdId)}
            />
            {people && <People household={people} />}
          </View>
        )
      })}
    </View>
  )
}

function People({ household: { people } }: { household: RevealedHouseholdView }) {
  if (people.length === 0) return <View className="hh-people note">名册里这一户还没登记人</View>
  return (
    <View className="hh-people">
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
    </View>
  )
}
