import type { AskedSeatView } from '@shared/issues'
import { Text, View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { before } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import './issue-page.scss'

const answered: Record<Exclude<AskedSeatView['state'], 'pending'>, string> = {
  reportedIn: '来报到了',
  refused: '说来不了',
  silent: '没按时报到，街道已经知道',
}

/** Who was asked to take over or called in, and what became of it. */
export function AskedSeats({ asked }: { asked: AskedSeatView[] }) {
  const now = useNow()
  if (asked.length === 0) return null
  return (
    <View className="card issue-part">
      {asked.map(({ kind, name, people, state, leads, by, words }) => (
        <MenuRow
          key={kind + name + state}
          icon={kind === 'transfer' ? 'swap' : 'whistle'}
          title={
            <>
              {kind === 'transfer' ? '请 ' : '呼叫了 '}
              <Text className="nb">
                {name} {people[0] ?? ''}
              </Text>
              {kind === 'transfer' && ' 接着办'}
            </>
          }
          sub={
            <>
              {words && <View className="ink2">“{words}”</View>}
              {state === 'pending' ? pendingWords(kind, by, now) : `${answered[state]}${leads ? '，由他们牵头' : ''}`}
            </>
          }
        />
      ))}
    </View>
  )
}

function pendingWords(kind: AskedSeatView['kind'], by: string | undefined, now: Date): string {
  const waits = kind === 'transfer' ? '还没接' : '还没报到'
  const otherwise = kind === 'transfer' ? '不接就退回首接单位' : '不来就由街道接着管'
  return by ? `${waits}，等到${before(by, now)}，${otherwise}` : `${waits}，${otherwise}`
}
