import type { RotaPersonView } from '@shared/rota'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'

interface Props {
  people: readonly RotaPersonView[]
  chosen: readonly string[]
  onChange: (personIds: string[]) => void
}

/** Who takes turns at a post: a tap takes somebody in or out; whoever nobody could call is red. */
export function PoolField({ people, chosen, onChange }: Props) {
  const gone = chosen.filter((personId) => !people.some((person) => person.personId === personId))
  const toggle = (personId: string) =>
    onChange(chosen.includes(personId) ? chosen.filter((one) => one !== personId) : [...chosen, personId])
  return (
    <View className="grow">
      <View className="pool">
        {people.map(({ personId, name, unreachable }) => (
          <Person
            key={personId}
            name={name}
            on={chosen.includes(personId)}
            trouble={unreachable ? '没有电话' : undefined}
            onTap={() => toggle(personId)}
          />
        ))}
        {gone.map((personId) => (
          <Person key={personId} name="不在名册的人" on trouble="请去掉" onTap={() => toggle(personId)} />
        ))}
      </View>
      {chosen.length === 0 ? (
        <View className="t-danger pool-note">还没选人，点名字选上</View>
      ) : (
        <View className="note pool-note">选了 {chosen.length} 人</View>
      )}
    </View>
  )
}

const Person = ({ name, on, trouble, onTap }: { name: string; on: boolean; trouble?: string; onTap: () => void }) => (
  <Tap
    className={`pool-person ${on ? 'on' : ''} ${on && trouble ? 'trouble' : ''}`}
    role="switch"
    label={[name, on ? '选了' : '没选', trouble].filter(Boolean).join('，')}
    onTap={onTap}
  >
    {on && <Icon name={trouble ? 'tri-f' : 'check'} />}
    {name}
    {trouble && <View className="pool-trouble">{trouble}</View>}
  </Tap>
)
