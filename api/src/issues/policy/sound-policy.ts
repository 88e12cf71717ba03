import { checkPolicy } from '@shared/check-policy'
import type { CommunityPolicy } from '@shared/community-policy'
import { DomainError } from '../../core/domain-error'

/** Before anything is done with a draft. @throws the first fault of `checkPolicy`, with its place as `path` */
export function requireSound(draft: CommunityPolicy): void {
  const [fault] = checkPolicy(draft)
  if (fault) throw new DomainError(fault.code, { ...fault.details, path: fault.path })
}
