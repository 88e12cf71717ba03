import type { IssueCardView, Visibility } from '@shared/issues'
import type { TextCheck } from '../issue.schema'

export type Held = NonNullable<IssueCardView['held']>

export interface PublicationFacts {
  visibility: Visibility
  /** Real-name rule: without a verified phone a post goes to handlers only. */
  phoneVerified: boolean
  /** Lives in the audience's building, verified, or works for the community. */
  belongs: boolean
  textCheck: TextCheck
  /** Verdicts of WeChat's check, one a photo. */
  photoChecks: readonly ('pending' | 'pass' | 'review' | 'risky' | 'failed')[]
  /** Photos of facility categories need the content check only; others wait for staff as well. */
  facility: boolean
  released: boolean
}

/**
 * Why neighbours do not see an issue yet; undefined: they may (design §6). Handlers always see everything.
 * `private` and `refused` are final, the others are looked at again.
 */
export function heldBecause(facts: PublicationFacts): Held | undefined {
  if (facts.visibility === 'handlers') return 'private'
  if (facts.textCheck === 'risky' || facts.photoChecks.includes('risky')) return 'refused'
  if (!facts.phoneVerified || !facts.belongs) return 'phoneNotVerified'
  if (facts.textCheck === 'pending' || facts.photoChecks.includes('pending')) return 'contentCheck'
  const humanMustLook =
    facts.textCheck === 'review' || facts.photoChecks.some((check) => check !== 'pass') || (facts.photoChecks.length > 0 && !facts.facility)
  return humanMustLook && !facts.released ? 'staffRelease' : undefined
}

export const isFinal = (held: Held): boolean => held === 'private' || held === 'refused'

const minuteMs = 60_000

/**
 * When to look again, in milliseconds, at an issue held for so long: after two minutes at first, then ever more seldom. Verdicts and
 * releases make us look at once; this is for what nobody tells us, as a residency verified at last.
 */
export const lookAgainAfterMs = (ageMs: number): number => Math.max(2 * minuteMs, Math.min(ageMs / 48, 60 * minuteMs))
