import { isDeepStrictEqual } from 'node:util'
import { Injectable } from '@nestjs/common'
import type { CommunityPolicy } from '@shared/community-policy'
import type { PolicySettingsView, PromiseView, SavedPolicyView, SavePolicyInput } from '@shared/policy-settings'
import { promiseWords } from '@shared/promise-words'
import { defaultPolicy } from '../../../../config/presets/beijing-community'
import type { PolicyVersion } from '../../areas/policy-version.schema'
import { PolicyVersionsService } from '../../areas/policy-versions.service'
import { AuditService } from '../../audit/audit.service'
import { DomainError } from '../../core/domain-error'
import { Pii } from '../../core/pii'
import { type Actor, personIn } from '../../people/actor'
import { PeopleRepository } from '../../people/people.repository'
import { IssuesRepository } from '../issues.repository'
import { RungCoverReader } from './rung-cover.reader'
import { requireSound } from './sound-policy'

const shownVersions = 20

/** 规则: a community's categories, ladder and clocks, as its office sees and changes them. */
@Injectable()
export class PolicySettingsService {
  constructor(
    private readonly versions: PolicyVersionsService,
    private readonly issues: IssuesRepository,
    private readonly cover: RungCoverReader,
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
    private readonly audit: AuditService,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async read(communityId: string): Promise<PolicySettingsView> {
    const current = await this.versions.current(communityId)
    const { version, policy } = current
    const [rungs, underWay, underWayOlder, history] = await Promise.all([
      this.cover.read(communityId, policy),
      this.issues.countUnfinished(communityId),
      this.issues.countUnfinished(communityId, version),
      this.versions.history(communityId, shownVersions),
    ])
    const names = await this.names(communityId, [current, ...history])
    const saved = ({ createdAt, createdBy }: Pick<PolicyVersion, 'createdAt' | 'createdBy'>) => {
      const savedBy = createdBy && names.get(createdBy)
      return { savedAt: createdAt.toISOString(), ...(savedBy ? { savedBy } : {}) }
    }
    return {
      version,
      policy,
      ...saved(current),
      rungs,
      leftOut: defaultPolicy.ladder.filter(({ key }) => !policy.ladder.some((rung) => rung.key === key)),
      underWay,
      underWayOlder,
      history: history.map((note) => ({ version: note.version, ...saved(note) })),
    }
  }

  /**
   * A new version for what is posted from now on. What is the same as the version in force is not saved again, so that a second tap
   * answers the first. The version itself names who saved it; the audit's entry follows before the answer, for the winner only.
   * @throws the first fault of `checkPolicy`; POLICY_VERSION_CONFLICT {who}
   */
  async save(actor: Actor, communityId: string, { baseVersion, policy }: SavePolicyInput): Promise<SavedPolicyView> {
    requireSound(policy)
    const current = await this.versions.current(communityId)
    if (isDeepStrictEqual(current.policy, policy)) return { version: current.version }
    if (current.version !== baseVersion) throw await this.conflict(communityId)
    const version = baseVersion + 1
    const personId = personIn(actor, communityId)
    try {
      await this.versions.add(communityId, version, policy, personId)
    } catch (error) {
      if (error instanceof DomainError && error.code === 'POLICY_VERSION_CONFLICT') throw await this.conflict(communityId)
      throw error
    }
    await this.audit.record({
      communityId,
      accountId: actor.accountId,
      personId,
      action: 'policySaved',
      target: { kind: 'community', id: communityId },
      reason: `version ${version}: ${changedParts(current.policy, policy).join(', ')}`,
    })
    return { version }
  }

  /** @throws AREA_NOT_FOUND */
  async promise(communityId: string): Promise<PromiseView> {
    const { policy } = await this.versions.current(communityId)
    return { explanation: policy.explanation, sentences: promiseWords(policy) }
  }

  private async conflict(communityId: string): Promise<DomainError> {
    const winner = await this.versions.current(communityId)
    const names = await this.names(communityId, [winner])
    return new DomainError('POLICY_VERSION_CONFLICT', { who: winner.createdBy && names.get(winner.createdBy), version: winner.version })
  }

  private async names(communityId: string, versions: readonly Pick<PolicyVersion, 'createdBy'>[]): Promise<Map<string, string>> {
    const ids = new Set(versions.flatMap(({ createdBy }) => createdBy ?? []))
    const people = await this.people.listByIds(communityId, [...ids])
    return new Map(people.map(({ _id, name }) => [_id, this.pii.open(name)]))
  }
}

/** As the audit keeps it: ladder, clocks, … */
const changedParts = (before: CommunityPolicy, after: CommunityPolicy): string[] =>
  (Object.keys(after) as (keyof CommunityPolicy)[]).filter((part) => !isDeepStrictEqual(before[part], after[part]))
