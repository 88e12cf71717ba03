import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { CommunityPolicy } from '@shared/community-policy'
import type { Model } from 'mongoose'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { isDuplicateKey } from '../core/duplicate-key'
import { newId } from '../core/ids'
import type { PolicyVersion, PolicyVersionNote } from './policy-version.schema'

/** The policy a community lives by, version by version. Versions are immutable, so they are kept once read. */
@Injectable()
export class PolicyVersionsService {
  private readonly known = new Map<string, Promise<CommunityPolicy>>()

  constructor(
    @InjectModel('PolicyVersion') private readonly versions: Model<PolicyVersion>,
    private readonly clock: Clock,
  ) {}

  /** The version in force. @throws AREA_NOT_FOUND */
  async current(communityId: string): Promise<PolicyVersion> {
    const newest = await this.versions.findOne({ communityId }).sort({ version: -1 }).lean()
    if (!newest) throw new DomainError('AREA_NOT_FOUND')
    return newest
  }

  /** The policy an issue was posted under; a list of many issues reads it once. */
  async version(communityId: string, version: number): Promise<CommunityPolicy> {
    const key = `${communityId}:${version}`
    const known = this.known.get(key)
    if (known) return known
    const reading = this.read(communityId, version)
    this.known.set(key, reading)
    reading.catch(() => this.known.delete(key))
    return reading
  }

  private async read(communityId: string, version: number): Promise<CommunityPolicy> {
    const found = await this.versions.findOne({ communityId, version }).lean()
    if (!found) throw new Error(`policy version ${version} of ${communityId} is gone`)
    return found.policy
  }

  /** The newest first. */
  async history(communityId: string, limit: number): Promise<PolicyVersionNote[]> {
    return this.versions.find({ communityId }, { version: 1, createdAt: 1, createdBy: 1 }).sort({ version: -1 }).limit(limit).lean()
  }

  /** @param createdBy a person's id @throws POLICY_VERSION_CONFLICT when somebody saved this version first. */
  async add(communityId: string, version: number, policy: CommunityPolicy, createdBy?: string): Promise<void> {
    try {
      await this.versions.create({ _id: newId(), communityId, version, policy, createdAt: this.clock.now(), createdBy })
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('POLICY_VERSION_CONFLICT')
      throw error
    }
  }

  /** A new community starts with a preset; once it has a policy this does nothing. */
  async ensureFirst(communityId: string, preset: CommunityPolicy): Promise<void> {
    if (await this.versions.exists({ communityId })) return
    await this.add(communityId, 1, preset).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error
    })
  }
}
