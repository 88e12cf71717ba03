import { Image, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './gate-cell.scss'
import { MemberTag } from './member-tag'
import { type Square, stripPicture, stripShape } from './strip-picture'

/** How a gate looks on the board. */
export interface GateLook {
  id: string
  /** 2单元 */
  name: string
  fullName: string
  squares: Square[]
  missing: number
  moved: number
  added: number
  tags: { personId: string; name: string; colour: number; here: number; total: number }[]
}

interface Props {
  gate: GateLook
  /** Wishes that are not sent yet. */
  wishes?: number
  on?: boolean
  /** Absent: only to look at. */
  onTap?: () => void
}

/** A gate: its households as squares, who has them, what is missing and what changes. */
export function GateCell({ gate, wishes = 0, on, onTap }: Props) {
  const classes = `gate-cell ${on ? 'on' : ''}`
  const inside = (
    <>
      <View className="gc-head">
        <View className="gc-name">{gate.name}</View>
        <View>{gate.squares.length} 户</View>
        <View className="gc-end">
          {wishes > 0 && <View className="gc-wish">要改 {wishes} 处</View>}
          <Standing gate={gate} />
        </View>
      </View>
      {gate.squares.length > 0 && (
        <Image
          className="gc-strip"
          style={{ width: `${stripShape(gate.squares.length).percent}%` }}
          mode="widthFix"
          src={stripPicture(gate.squares)}
        />
      )}
      <View className="gc-tags">
        {gate.tags.map(({ personId, name, colour, here, total }) => (
          <MemberTag key={personId} name={name} colour={colour} count={{ here, total }} />
        ))}
      </View>
    </>
  )
  return onTap ? (
    <Tap className={`${classes} opens`} label={`${labelOf(gate)}${on ? '，已选' : ''}`} onTap={onTap}>
      {inside}
    </Tap>
  ) : (
    <View className={classes}>{inside}</View>
  )
}

const labelOf = ({ fullName, squares, missing, moved, added }: GateLook): string =>
  [fullName, `${squares.length} 户`, missing > 0 && `缺 ${missing} 户`, moved > 0 && `换 ${moved} 户`, added > 0 && `新定 ${added} 户`]
    .filter(Boolean)
    .join('，')

/** What is missing outweighs what changes, and that who is new. */
function Standing({ gate: { missing, moved, added } }: { gate: GateLook }) {
  if (missing > 0)
    return (
      <View className="gc-missing">
        <Icon name="tri-f" />缺 {missing} 户
      </View>
    )
  if (moved > 0)
    return (
      <View className="gc-moved">
        <Icon name="arrow" />换 {moved} 户
      </View>
    )
  if (added > 0)
    return (
      <View className="gc-moved">
        <Icon name="plus" />
        新定 {added} 户
      </View>
    )
  return null
}
