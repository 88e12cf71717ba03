import { type RotaPlanView, type RotaSettingsView, type UnwakeableWhy, unwakeableWords } from '@shared/rota'
import { postName } from '@shared/seats'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import type { Grip } from '../desk/month-grid'
import { loadWords } from '../rules/rota-words'
import './people-card.scss'

type Share = RotaPlanView['shares'][number]

interface Props {
  settings: RotaSettingsView
  shares: readonly Share[]
  /** Absent: nobody is to be dragged. */
  grip?: Grip
}

/** Everybody who takes turns, by post: to be dragged onto a shift; a tap tells why somebody has what they have. */
export function PeopleCard({ settings: { settings, people }, shares, grip }: Props) {
  const [open, setOpen] = useState<string>()
  return (
    <View className="card pad people-card">
      {settings.posts.map(({ post, personIds }) => (
        <View key={post}>
          <View className="pc-post">
            {postName[post]} {personIds.length} 人
          </View>
          {personIds.map((personId) => {
            const person = people.find((one) => one.personId === personId)
            const name = person?.name ?? '不在名册的人'
            const key = `${post}/${personId}`
            return (
              <View key={key} className="pc-person" {...(grip?.({ kind: 'person', personId }, name) ?? {})}>
                <PersonRow
                  name={name}
                  unreachable={person ? person.unreachable : 'noPhone'}
                  share={shares.find((share) => share.personId === personId)}
                  open={open === key}
                  drags={grip !== undefined}
                  onTap={() => setOpen(open === key ? undefined : key)}
                />
              </View>
            )
          })}
        </View>
      ))}
    </View>
  )
}

interface RowProps {
  name: string
  unreachable?: UnwakeableWhy
  share?: Share
  open: boolean
  drags: boolean
  onTap: () => void
}

const PersonRow = ({ name, unreachable, share, open, drags, onTap }: RowProps) => (
  <Tap className="pc-row" label={`${name}，${share ? loadWords(share.month) : '这个月没有班'}`} onTap={onTap}>
    <View className="row">
      {drags && <Icon name="drag" className="pc-drag" />}
      <View className="grow m">{name}</View>
      {unreachable && (
        <View className="pc-unreachable">
          <Icon name="tri-f" />
          {unwakeableWords[unreachable]}
        </View>
      )}
      {share && <View className="note">{share.shifts} 个班</View>}
    </View>
    {share && <View className="note pc-load">本月 {loadWords(share.month)}</View>}
    {share && open && <View className="note pc-load">今年 {loadWords(share.year)}</View>}
    {share && open && <View className="pc-why">{share.why}</View>}
  </Tap>
)
