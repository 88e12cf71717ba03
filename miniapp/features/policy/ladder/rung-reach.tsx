import type { Rung } from '@shared/community-policy'
import { Choice } from '@/components/choice/choice'
import { Pop } from '@/components/desk/pop'
import type { PolicyDraft } from '../data/use-policy-draft'
import { ChangeFace } from '../parts/change-face'
import { rungOf, withoutRung, withRung } from '../rules/ladder-fields'

type Reach = 'clock' | 'hand' | 'passed'

const reachOf = (rung: Rung | undefined): Reach => {
  if (!rung) return 'passed'
  return rung.whistleOnly ? 'hand' : 'clock'
}

const words: Record<Reach, string> = { clock: '自动', hand: '要人点', passed: '不经过' }
const districtWords: Record<Reach, string> = { ...words, hand: '吹哨才去' }

interface Props {
  rung: Rung
  first: boolean
  draft: PolicyDraft
}

/** How an issue comes to this rung: by itself, by somebody's hand, or not at all. */
export function RungReach({ rung, first, draft }: Props) {
  const { policy, now, change } = draft
  const district = rung.key === 'district'
  const named = district ? districtWords : words
  const reach = reachOf(rungOf(policy, rung.key))
  const was = reachOf(rungOf(now, rung.key))
  const shown = first ? '一说就找' : named[reach]
  const items: { key: Reach; words: string }[] = [
    ...(district ? [] : [{ key: 'clock' as const, words: '没人接就自动找' }]),
    { key: 'hand', words: district ? '吹哨才去' : '要人点才去' },
    { key: 'passed', words: '不经过这一级' },
  ]
  const pick = (next: Reach) =>
    change(next === 'passed' ? withoutRung(policy, rung.key) : withRung(policy, { ...rung, whistleOnly: next === 'hand' }))
  return (
    <Pop end label={`${rung.name}怎么找到：${shown}`} face={<ChangeFace words={shown} was={reach === was ? undefined : named[was]} />}>
      {(close) => (
        <Choice
          list
          items={items}
          on={reach}
          onPick={(next) => {
            pick(next)
            close()
          }}
        />
      )}
    </Pop>
  )
}
