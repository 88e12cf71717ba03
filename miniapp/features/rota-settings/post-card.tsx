import type { RotaPersonView, RotaPost } from '@shared/rota'
import { postName } from '@shared/seats'
import { View } from '@tarojs/components'
import { Pills } from '@/components/pills/pills'
import { Stepper } from '@/components/stepper/stepper'
import { Switch } from '@/components/switch/switch'
import { Tap } from '@/components/tap/tap'
import { ask } from '@/lib/feedback'
import { PoolField } from './pool-field'
import { presetOf, presets, withPreset } from './posts'
import { ShiftTable } from './shift-table'

interface Props {
  post: RotaPost
  people: readonly RotaPersonView[]
  disabled: boolean
  onChange: (post: RotaPost) => void
  onRemove: () => void
}

const ownShifts = { key: 'own', words: '自己设' } as const

/** One post: its shifts by kind of day, who takes turns, how they rest. */
export function PostCard({ post, people, disabled, onChange, onRemove }: Props) {
  const name = postName[post.post]
  const remove = async () => {
    if (await ask(`不排${name}了？`, '以后排班没有这个岗；已经发布的不变。', '去掉')) onRemove()
  }
  const preset = presetOf(post)
  return (
    <View className={`card pad post-card ${disabled ? 'looked-at' : ''}`}>
      <View className="row">
        <View className="grow h2">{name}</View>
        {!disabled && (
          <Tap className="link" onTap={remove}>
            不排这个岗
          </Tap>
        )}
      </View>
      <View className="pt-part">
        <View className="pt-label">谁来值</View>
        <PoolField post={name} people={people} chosen={post.personIds} onChange={(personIds) => onChange({ ...post, personIds })} />
      </View>
      <View className="pt-part">
        <View className="pt-label">怎么倒班</View>
        <View className="grow">
          <Pills
            items={preset ? presets : [...presets, ownShifts]}
            on={preset ?? ownShifts.key}
            onPick={(key) => key !== 'own' && onChange(withPreset(post, key))}
          />
          <ShiftTable name={name} shifts={post.shifts} onChange={(shifts) => onChange({ ...post, shifts })} />
        </View>
      </View>
      <View className="pt-part">
        <View className="pt-label">规矩</View>
        <View className="pt-rules">
          <Stepper
            words="两班之间至少歇"
            value={post.minRestHours}
            min={0}
            max={48}
            unit="小时"
            onChange={(minRestHours) => onChange({ ...post, minRestHours })}
          />
          <Stepper
            words="一周最多"
            value={post.maxShiftsPerWeek}
            min={1}
            max={7}
            unit="个班"
            onChange={(maxShiftsPerWeek) => onChange({ ...post, maxShiftsPerWeek })}
          />
          <View className="row">
            <View className="grow">一天 24 小时都要有人</View>
            <Switch
              on={post.roundTheClock}
              label={`${name}一天 24 小时都要有人`}
              onChange={(roundTheClock) => onChange({ ...post, roundTheClock })}
            />
          </View>
          <View className="row">
            <View className="grow">双休日两天一个人值</View>
            <Switch
              on={post.pairRestDays}
              label={`${name}双休日两天一个人值`}
              onChange={(pairRestDays) => onChange({ ...post, pairRestDays })}
            />
          </View>
        </View>
      </View>
    </View>
  )
}
