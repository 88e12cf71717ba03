import { type CommunityPolicy, type Rung, type RungKey, rungKey } from '@shared/community-policy'
import type { PolicyField } from './policy-field'

const rank = ({ key }: Pick<Rung, 'key'>): number => rungKey.options.indexOf(key)

export const rungOf = ({ ladder }: CommunityPolicy, key: RungKey): Rung | undefined => ladder.find((rung) => rung.key === key)

/** Put back at its own place: from near to far is the only order there is. */
export const withRung = (policy: CommunityPolicy, rung: Rung): CommunityPolicy => ({
  ...policy,
  ladder: [...policy.ladder.filter(({ key }) => key !== rung.key), rung].sort((one, other) => rank(one) - rank(other)),
})

export const withoutRung = (policy: CommunityPolicy, key: RungKey): CommunityPolicy => ({
  ...policy,
  ladder: policy.ladder.filter((rung) => rung.key !== key),
})

/** Every rung there could be, near to far: of the draft, of the version in force, and what both pass by. */
export function everyRung(draft: CommunityPolicy, now: CommunityPolicy, spare: readonly Rung[]): Rung[] {
  const known = [...draft.ladder, ...now.ladder, ...spare]
  return rungKey.options.flatMap((key) => known.find((rung) => rung.key === key) ?? [])
}

/** 不经过这一级: the rung itself, or false. */
export const rungField = ({ key, name }: Rung): PolicyField<Rung | false> => ({
  path: `rung.${key}`,
  what: name,
  read: (policy) => rungOf(policy, key) ?? false,
  write: (policy, rung) => (rung ? withRung(policy, rung) : withoutRung(policy, key)),
  words: (rung) => (rung ? '经过这一级' : '不经过这一级'),
})

type Part = 'whistleOnly' | 'urgentAtOnce'

const partWords: Record<Part, [no: string, yes: string]> = {
  whistleOnly: ['自动', '要人点'],
  urgentAtOnce: ['不马上叫', '马上叫'],
}

const partOf = (part: Part, { key, name }: Rung, what: string): PolicyField<boolean> => ({
  path: `rung.${key}.${part}`,
  what: `${name}${what}`,
  read: (policy) => rungOf(policy, key)?.[part],
  write: (policy, on) => {
    const rung = rungOf(policy, key)
    return rung ? withRung(policy, { ...rung, [part]: on }) : policy
  },
  words: (on) => partWords[part][on ? 1 : 0],
})

export const byHand = (rung: Rung) => partOf('whistleOnly', rung, '怎么找到')
export const atOnce = (rung: Rung) => partOf('urgentAtOnce', rung, '，紧急的')
