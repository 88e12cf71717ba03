import { type RotaPersonView, unwakeableWords } from '@shared/rota'
import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { fieldName } from '@/lib/field-name'

interface Props {
  /** 物业 */
  post: string
  people: readonly RotaPersonView[]
  chosen: readonly string[]
  onChange: (personIds: string[]) => void
}

/** Who takes turns at a post: those first, the others to be found by name; whoever nobody could wake is red. */
export function PoolField({ post, people, chosen, onChange }: Props) {
  const [adding, setAdding] = useState(chosen.length === 0)
  const [typed, setTyped] = useState('')
  const others = people.filter(({ personId, name }) => !chosen.includes(personId) && name.includes(typed.trim()))
  return (
    <View className="grow">
      <View className="pool">
        {chosen.map((personId) => {
          const person = people.find((one) => one.personId === personId)
          return (
            <Person
              key={personId}
              on
              name={person?.name ?? '不在名册的人'}
              trouble={person ? troubleOf(person) : '请去掉'}
              onTap={() => onChange(chosen.filter((one) => one !== personId))}
            />
          )
        })}
        <Button small icon={adding ? 'up' : 'plus'} words={adding ? '收起' : '加人'} onTap={() => setAdding(!adding)} />
      </View>
      {chosen.length === 0 ? (
        <View className="t-danger pool-note">还没选人，点名字选上</View>
      ) : (
        <View className="note pool-note">{chosen.length} 人轮着值，点名字去掉</View>
      )}
      {adding && (
        <View className="pool-others">
          <Input
            className="pool-find"
            value={typed}
            placeholder="找名字"
            onInput={({ detail }) => setTyped(detail.value)}
            {...fieldName(`${post}加人，找名字`)}
          />
          {others.map((person) => (
            <Person
              key={person.personId}
              name={person.name}
              trouble={troubleOf(person)}
              onTap={() => onChange([...chosen, person.personId])}
            />
          ))}
          {others.length === 0 && <View className="note pool-note">名册里没有别的在职的人了，先到“名册”里加</View>}
        </View>
      )}
    </View>
  )
}

const troubleOf = ({ unreachable }: RotaPersonView) => (unreachable ? unwakeableWords[unreachable] : undefined)

const Person = ({ name, on = false, trouble, onTap }: { name: string; on?: boolean; trouble?: string; onTap: () => void }) => (
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
