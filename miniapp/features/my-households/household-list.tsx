import type { MyHouseholdsView, MyHouseholdView } from '@shared/households'
import { View } from '@tarojs/components'
import { HouseholdRow } from '@/components/household-row/household-row'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { useNow } from '@/lib/use-now'
import { RevealedPeople } from './revealed-people'
import type { useReveal } from './use-reveal'
import { dueWords, lastContactWords } from './visit-words'
import './my-households.scss'

interface Props {
  view: MyHouseholdsView
  /** Those of `view` that stand in this list. */
  households: MyHouseholdView[]
  reveal: ReturnType<typeof useReveal>
  onVisit: (householdId: string) => void
}

/** Room first; a tap opens names and numbers, another closes them. The call button reveals before it dials. */
export function HouseholdList({ view, households, reveal: { opened, opening, toggle, dial }, onVisit }: Props) {
  const now = useNow()
  const gates = new Set(view.households.map(({ gateName }) => gateName))
  return (
    <View className="card hh-list">
      {households.map((household) => {
        const { householdId, room, maskedName, gateName, line, careFlags, own } = household
        const revealed = opened[householdId]
        const name = maskedName || '还没登记'
        return (
          <View key={householdId} className="hh-one">
            <HouseholdRow
              room={room}
              name={name}
              line={gates.size > 1 ? `${gateName}·${line}` : line}
              careFlags={careFlags}
              due={dueWords(household, now)}
              last={opening === householdId ? '正在打开…' : own ? '您自己家' : lastContactWords(household.lastContact, now)}
              open={openWords(view, household)}
              tail={
                !own && (
                  <Tap className="call plain s" label={`打电话给${room} ${name}`} onTap={() => void dial(householdId)}>
                    <Icon name="phone-f" />
                  </Tap>
                )
              }
              onTap={() => void toggle(householdId)}
            />
            {revealed && <RevealedPeople household={revealed} onVisit={own ? undefined : () => onVisit(householdId)} />}
          </View>
        )
      })}
    </View>
  )
}

const clause = /^[^，。！？；,.!?;\n]{1,12}/

/** 1 件事在办：声控灯不亮, the newest of them in its first words. */
function openWords({ openIssues }: MyHouseholdsView, { householdId, openIssues: count }: MyHouseholdView): string | undefined {
  const newest = openIssues.find((issue) => issue.householdId === householdId)
  return newest && `${count} 件事在办：${clause.exec(newest.words)?.[0] ?? newest.words.slice(0, 12)}`
}
