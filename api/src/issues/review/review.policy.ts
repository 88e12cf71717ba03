import type { ReviewReason } from '@shared/review'
import { DomainError } from '../../core/domain-error'
import type { Issue } from '../issue.schema'
import type { Comment } from '../neighbours/comment.schema'
import type { Review } from './review.schema'

/** What a person decides, as far as the rules look at it. */
export interface DecisionMade {
  decision: Review['decision']
  reason?: ReviewReason
  words?: string
}

/** Whoever is kept back is told why. @throws REASON_REQUIRED */
export function requireReason({ decision, reason, words }: DecisionMade): void {
  if (decision === 'keepBack' && (!reason || (reason === 'other' && !words))) throw new DomainError('REASON_REQUIRED')
}

const refusedByWechat = '微信说这段话不合适，不能给邻居看'
const stillChecked = '微信还在看，看过了才好定'

/** Why nothing can be decided about showing an issue to neighbours now; undefined: it can. */
export function undecidable({ held, state }: Pick<Issue, 'held' | 'state'>, decision: Review['decision']): string | undefined {
  if (state.outcome === 'withdrawn') return '居民已经撤回了'
  if (state.outcome === 'merged') return '这件事已经并到另一件里了'
  if (held === 'private') return '这件事本来就只给办的人看'
  if (held === 'refused') return refusedByWechat
  if (decision === 'keepBack') return undefined
  if (held === 'contentCheck') return stillChecked
  return held === 'phoneNotVerified' ? '说的人还没核实住在这里' : undefined
}

/** The same of a comment. */
export function undecidableComment({ textCheck }: Pick<Comment, 'textCheck'>, decision: Review['decision']): string | undefined {
  if (textCheck === 'risky') return refusedByWechat
  return textCheck === 'pending' && decision === 'show' ? stillChecked : undefined
}
