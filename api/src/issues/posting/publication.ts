import type { CommunityPolicy } from '@shared/community-policy'
import type { IssueCardView, Visibility } from '@shared/issues'
import type { ReviewCause } from '@shared/review'
import type { MediaCheckState } from '../../media/media.schema'
import type { TextCheck } from '../issue.schema'
import type { Review } from '../review/review.schema'

export type Held = NonNullable<IssueCardView['held']>

/** What the machines said, and whether the category lets photos pass without a person. */
export interface CheckedContent {
  textCheck: TextCheck
  /** Verdicts of WeChat's check, one a photo. */
  photoChecks: readonly MediaCheckState[]
  /** Photos of facility categories need the content check only; others wait for staff as well. */
  facility: boolean
}

export interface PublicationFacts extends CheckedContent {
  visibility: Visibility
  /** Real-name rule: without a verified phone a post goes to handlers only. */
  phoneVerified: boolean
  /** Lives in the audience's building, verified, or works for the community. */
  belongs: boolean
  /** What a person of the office decided. */
  decision?: Review['decision']
}

/**
 * Why neighbours do not see an issue yet; undefined: they may (design §6). Handlers always see everything.
 * `private`, `refused` and `keptBack` are final, the others are looked at again. Nobody overrules WeChat's no to the words; of the photos
 * a person chooses which are shown, and never one that WeChat refused.
 */
export function heldBecause(facts: PublicationFacts): Held | undefined {
  if (facts.visibility === 'handlers') return 'private'
  if (facts.textCheck === 'risky') return 'refused'
  if (facts.decision === 'keepBack') return 'keptBack'
  if (!facts.phoneVerified || !facts.belongs) return 'phoneNotVerified'
  if (facts.textCheck === 'pending') return 'contentCheck'
  if (facts.decision === 'show') return undefined
  if (facts.photoChecks.includes('pending')) return 'contentCheck'
  return reviewCauses(facts).length > 0 ? 'staffRelease' : undefined
}

/** Why a person has to look, the gravest first; none: the machines' word is enough. */
export function reviewCauses({ textCheck, photoChecks, facility }: CheckedContent): ReviewCause[] {
  const causes: Record<ReviewCause, boolean> = {
    photoRisky: photoChecks.includes('risky'),
    textReview: textCheck === 'review',
    photoReview: photoChecks.includes('review'),
    textUnchecked: textCheck === 'failed',
    photoUnchecked: photoChecks.includes('failed'),
    photosNeedStaff: photoChecks.length > 0 && !facility,
  }
  return (Object.keys(causes) as ReviewCause[]).filter((cause) => causes[cause])
}

/** Lamps, pipes, lifts: what one photographs there is seldom a person. */
export const isFacility = ({ categories }: CommunityPolicy, categoryKey: string): boolean =>
  categories.some(({ key, facility }) => key === categoryKey && facility)

/** A photo that a person may let neighbours see. */
export const mayShowPhoto = (check: MediaCheckState): boolean => check !== 'risky' && check !== 'pending'

export const isFinal = (held: Held): boolean => held === 'private' || held === 'refused' || held === 'keptBack'

const minuteMs = 60_000

/**
 * When to look again, in milliseconds, at something held for so long: after two minutes at first, then ever more seldom. Verdicts and
 * decisions make us look at once; this is for what nobody tells us, as a residency verified at last.
 */
export const lookAgainAfterMs = (ageMs: number): number => Math.max(2 * minuteMs, Math.min(ageMs / 48, 60 * minuteMs))
