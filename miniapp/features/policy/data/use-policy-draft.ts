import { checkPolicy, type PolicyFault } from '@shared/check-policy'
import type { CommunityPolicy } from '@shared/community-policy'
import type { PolicySettingsView } from '@shared/policy-settings'
import { useState } from 'react'
import { changesBetween, onTop, type PolicyChange } from '../rules/changes'
import { type KeptDraft, keptDrafts } from './kept-draft'

export interface PolicyDraft {
  /** The rules as they would be. */
  policy: CommunityPolicy
  /** The rules the draft began with: what is marked as changed differs from these. */
  now: CommunityPolicy
  /** Of `now`. */
  version: number
  changes: PolicyChange[]
  faults: PolicyFault[]
  /** What somebody else saved since the draft was begun; undefined: nobody did. */
  overtaken?: PolicyChange[]
  change: (policy: CommunityPolicy) => void
  /** 改回现在的, and after saving. */
  throwAway: () => void
  /** The same changes on top of the version that is in force. */
  putOnTop: () => void
}

/** Changes to the rules that are not saved: kept through leaving and reloading, whoever saves meanwhile. */
export function usePolicyDraft(accountId: string, communityId: string, settings: PolicySettingsView): PolicyDraft {
  const [kept, setKept] = useState(() => keptDrafts.read(accountId, communityId))
  const keep = (next: KeptDraft | undefined) => {
    setKept(next)
    keptDrafts.write(accountId, communityId, next)
  }
  const { version, before: now, policy } = kept ?? { version: settings.version, before: settings.policy, policy: settings.policy }
  const changes = changesBetween(now, policy)
  const keepWhatDiffers = (next: KeptDraft) => keep(changesBetween(next.before, next.policy).length > 0 ? next : undefined)
  return {
    policy,
    now,
    version,
    changes,
    faults: checkPolicy(policy),
    ...(version !== settings.version && { overtaken: changesBetween(now, settings.policy) }),
    change: (next) => keepWhatDiffers({ version, before: now, policy: next }),
    throwAway: () => keep(undefined),
    putOnTop: () => keepWhatDiffers({ version: settings.version, before: settings.policy, policy: onTop(changes, settings.policy) }),
  }
}
