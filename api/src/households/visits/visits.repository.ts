import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import { olderThan, type Position } from '../../core/paging'
import type { Visit } from './visit.schema'

/** A visit without what was said. */
export type WordlessVisit = Omit<Visit, 'words'>

@Injectable()
export class VisitsRepository {
  constructor(@InjectModel('Visit') private readonly visits: Model<Visit>) {}

  /** @returns false when the same tap was stored before. */
  async insert(visit: Visit): Promise<boolean> {
    try {
      await this.visits.create(visit)
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  async findByCommand(communityId: string, personId: string, commandId: string): Promise<Visit | null> {
    return this.visits.findOne({ communityId, personId, commandId }).lean()
  }

  async listOfHousehold(communityId: string, householdId: string, position: Position | undefined, limit: number): Promise<Visit[]> {
    return this.visits
      .find({ communityId, householdId, ...olderThan('at', position) })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean()
  }

  /** The latest first. */
  async listLatest(communityId: string, householdId: string, limit: number): Promise<WordlessVisit[]> {
    return this.visits.find({ communityId, householdId }, { words: 0 }).sort({ at: -1, _id: -1 }).limit(limit).lean()
  }
}
