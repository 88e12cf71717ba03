import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model, UpdateQuery } from 'mongoose'
import { isDuplicateKey } from '../core/duplicate-key'
import type { Import, ImportRows } from './import.schema'

/** Unfinished and finished imports shown to an office. */
const listed = 20

@Injectable()
export class ImportsRepository {
  constructor(
    @InjectModel('Import') private readonly imports: Model<Import>,
    @InjectModel('ImportRows') private readonly rows: Model<ImportRows>,
  ) {}

  async insert(made: Import): Promise<void> {
    await this.imports.create(made)
  }

  /** Crosses communities: an id is all the caller has; the policy is asked afterwards. */
  async findAnywhere(id: string): Promise<Import | null> {
    return this.imports.findById(id).lean()
  }

  async listRecent(communityId: string): Promise<Import[]> {
    return this.imports
      .find({ communityId, status: { $ne: 'discarded' } })
      .sort({ createdAt: -1, _id: -1 })
      .limit(listed)
      .lean()
  }

  async findApplying(communityId: string): Promise<Import | null> {
    return this.imports.findOne({ applyingKey: communityId }).lean()
  }

  /** The change rule: false when somebody else changed it first. @throws a duplicate key error when another import is applying */
  async change({ _id, communityId, rev }: Import, update: UpdateQuery<Import>): Promise<boolean> {
    const written = await this.imports.updateOne({ _id, communityId, rev }, { ...update, $inc: { rev: 1 } })
    return written.modifiedCount === 1
  }

  /** As {@link change}; undefined when another import of the community is applying. */
  async changeAlone(made: Import, update: UpdateQuery<Import>): Promise<boolean | undefined> {
    try {
      return await this.change(made, update)
    } catch (error) {
      if (isDuplicateKey(error)) return undefined
      throw error
    }
  }

  /** Progress is not a change of state: it moves without rev, and only while that state lasts. */
  async progress({ _id, communityId, status }: Import, doneRows: number, leaseUntil: Date): Promise<void> {
    await this.imports.updateOne({ _id, communityId, status }, { $set: { doneRows, leaseUntil } })
  }

  async saveRows(
    communityId: string,
    importId: string,
    chunks: readonly { _id: string; position: number; sealed: string }[],
  ): Promise<void> {
    if (chunks.length === 0) return
    await this.rows.bulkWrite(
      chunks.map(({ _id, position, sealed }) => ({
        updateOne: { filter: { communityId, importId, position }, update: { $set: { sealed }, $setOnInsert: { _id } }, upsert: true },
      })),
    )
  }

  async listRows(communityId: string, importId: string): Promise<ImportRows[]> {
    return this.rows.find({ communityId, importId }).sort({ position: 1 }).lean()
  }

  async deleteRows(communityId: string, importId: string): Promise<void> {
    await this.rows.deleteMany({ communityId, importId })
  }

  /** Crosses communities (timer): reading or applying when its process died, the longest ago first. */
  async listStaleAnywhere(now: Date): Promise<Import[]> {
    return this.imports
      .find({ status: { $in: ['reading', 'applying'] }, leaseUntil: { $lt: now } })
      .sort({ leaseUntil: 1 })
      .limit(listed)
      .lean()
  }

  /** Crosses communities (timer): never applied, and a day old, the oldest first. */
  async listExpiredAnywhere(now: Date): Promise<Import[]> {
    return this.imports
      .find({ status: { $in: ['ready', 'awaitingPhone', 'failed'] }, expiresAt: { $lt: now } })
      .sort({ expiresAt: 1 })
      .limit(listed)
      .lean()
  }
}
