import type { AssignmentSettings, CoverView, MemberView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Avatar } from '@/components/avatar/avatar'
import { Button } from '@/components/button/button'
import { MenuRow } from '@/components/menu-row/menu-row'
import { Pills } from '@/components/pills/pills'
import { memberState } from './cover-words'

type Shown = 'attention' | 'away' | 'all'

/** At first; on a phone the figures stand below. */
const few = 8
const more = 20

interface Props {
  members: MemberView[]
  attention: CoverView['attention']
  settings: AssignmentSettings
  now: Date
  onPick: (personId: string) => void
}

/** Those to look at first; everybody on request. Each opens leave, end and own highest number. */
export function MembersCard({ members, attention, settings, now, onPick }: Props) {
  const [shown, setShown] = useState<Shown>('attention')
  const [upTo, setUpTo] = useState(few)
  const lists = membersShown(members, attention)
  const why = new Map(attention.map((each) => [each.personId, each.why]))
  const list = lists[shown]
  const pick = (key: Shown) => {
    setShown(key)
    setUpTo(few)
  }
  return (
    <View className="card members-card">
      <View className="members-head">
        <View className="h2">联户党员</View>
        <Pills
          items={[
            { key: 'attention', words: '要看一看', count: lists.attention.length },
            { key: 'away', words: '不在', count: lists.away.length },
            { key: 'all', words: '全部', count: lists.all.length },
          ]}
          on={shown}
          onPick={pick}
        />
      </View>
      {list.length === 0 && <View className="nobody note">{nobody[shown]}</View>}
      {list.slice(0, upTo).map((member) => (
        <MenuRow
          key={member.personId}
          lead={<Avatar name={member.name} />}
          title={member.name}
          sub={[member.gateName ?? '住处没登记', memberState(member, now)].filter(Boolean).join(' · ')}
          tail={
            <View className={`load ${presses(member, settings) ? 'presses' : ''}`}>
              {why.get(member.personId) ?? member.unavailable?.reason ?? `${member.load} 户`}
            </View>
          }
          onTap={() => onPick(member.personId)}
        />
      ))}
      {list.length > upTo && (
        <View className="more">
          <Button words={`再看 ${Math.min(more, list.length - upTo)} 位`} small onTap={() => setUpTo(upTo + more)} />
        </View>
      )}
    </View>
  )
}

const nobody: Record<Shown, string> = {
  attention: '户数都合适，没有要看的',
  away: '没有人请假',
  all: '名册里还没有党员，先导入党员名册',
}

/** Somebody with just enough is worth knowing, not pressing. */
const presses = ({ load, max, unavailable }: MemberView, settings: AssignmentSettings): boolean =>
  load > 0 &&
  (unavailable !== undefined || load > Math.min(settings.max, max ?? settings.max) || load < Math.min(settings.min, max ?? settings.min))

/** In the order of `attention`, which knows what presses most; the others by name. */
function membersShown(members: MemberView[], attention: CoverView['attention']): Record<Shown, MemberView[]> {
  const byId = new Map(members.map((member) => [member.personId, member]))
  return {
    attention: attention.flatMap(({ personId }) => byId.get(personId) ?? []),
    away: members.filter(({ unavailable }) => unavailable),
    all: members,
  }
}
