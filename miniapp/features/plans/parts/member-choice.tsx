import { distanceName, type PlanGateView } from '@shared/assignment'
import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { MemberTag } from '@/components/plan/member-tag'
import { Tap } from '@/components/tap/tap'
import { loadWords } from '../rules/plan-words'
import './member-choice.scss'
import { ShowMore } from './show-more'

type Member = PlanGateView['members'][number]

interface Props {
  /** The nearest first. */
  members: readonly Member[]
  colourOf: (personId: string) => number
  onPick: (personId: string) => void
}

const atOnce = 8
const maxName = 20

/** Whom the household is to be fixed to instead: the nearest first, anybody by name. */
export function MemberChoice({ members, colourOf, onPick }: Props) {
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const found = members.filter((member) => member.name.includes(name))
  return (
    <View className="member-choice">
      <View className="h3">固定给别的党员</View>
      {members.length > atOnce && (
        <View className="mc-search">
          <Icon name="search" />
          <Input
            className="mc-field"
            value={typed}
            maxlength={maxName}
            placeholder="按姓名找"
            placeholderClass="hint-words"
            onInput={(event) => setTyped(event.detail.value)}
          />
        </View>
      )}
      {found.length === 0 && <View className="note mc-none">{name ? `没有叫“${name}”的联户党员` : '没有别的联户党员'}</View>}
      <ShowMore key={name} items={found} step={atOnce} unit="位">
        {(shown) => (
          <View>
            {shown.map((member) => (
              <Tap key={member.personId} className="mc-line" onTap={() => onPick(member.personId)}>
                <View className="grow">
                  <MemberTag name={member.name} colour={colourOf(member.personId)} />
                  <View className="note">{whereAndLoad(member)}</View>
                </View>
                <View className="mc-pick">选这位</View>
              </Tap>
            ))}
          </View>
        )}
      </ShowMore>
    </View>
  )
}

/** 同楼，住 3号楼2单元，8 户，还能再联 2 户 */
const whereAndLoad = ({ distance, gateName, load, max }: Member): string =>
  [distanceName[distance], gateName && `住 ${gateName}`, loadWords(load, max)].filter(Boolean).join('，')
