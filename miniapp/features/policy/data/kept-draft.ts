import type { CommunityPolicy } from '@shared/community-policy'
import { policyDraft } from '@shared/policy-settings'
import { forget, recall, remember } from '@/lib/storage'

/** What somebody is changing, with the version it was made from: only both together tell whose change is whose. */
export interface KeptDraft {
  version: number
  before: CommunityPolicy
  policy: CommunityPolicy
}

const keyOf = (accountId: string, communityId: string) => `policy-draft.${accountId}.${communityId}`

/** Drafts of rules stay until they are saved or thrown away; one that an older app kept in another shape is none. */
export const keptDrafts = {
  read(accountId: string, communityId: string): KeptDraft | undefined {
    const kept = recall<KeptDraft>(keyOf(accountId, communityId))
    return kept && [kept.before, kept.policy].every((policy) => policyDraft.safeParse(policy).success) ? kept : undefined
  },
  write(accountId: string, communityId: string, draft: KeptDraft | undefined) {
    if (draft) remember(keyOf(accountId, communityId), draft)
    else forget(keyOf(accountId, communityId))
  },
}
