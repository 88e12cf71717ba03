import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { AnyBulkWriteOperation, Model } from 'mongoose'
import type { Household } from './household.schema'

@Injectable()
export class HouseholdsRepository {
  constructor(@InjectModel('Household') private readonly households: Model<Household>) {}

  /** Crosses communities: an id is all the caller has. */
  async findAnywhere(id: string): Promise<Household | null> {
    return this.households.findById(id).lean()
  }

  async listByIds(communityId: string, ids: string[]): Promise<Household[]> {
    return ids.length === 0 ? [] : this.households.find({ communityId, _id: { $in: ids } }).lean()
  }

  /** In the order they were entered: what an import reports reads the same on every server. */
  async listAll(communityId: string): Promise<Household[]> {
    return this.households.find({ communityId }).sort({ _id: 1 }).lean()
  }

  async listOfGate(communityId: string, gateId: string): Promise<Household[]> {
    return this.households.find({ communityId, gateId }).lean()
  }

  async listOfGates(communityId: string, gateIds: readonly string[]): Promise<Household[]> {
    return this.households.find({ communityId, gateId: { $in: [...gateIds] } }).lean()
  }

  async listOfContact(communityId: string, personIds: string[]): Promise<Household[]> {
    return personIds.length === 0
      ? []
      : this.households
          .find({ communityId, 'contact.personId': { $in: personIds } })
          .sort({ _id: 1 })
          .lean()
  }

  /** Who is the contact of any household, each once. */
  async listContactIds(communityId: string): Promise<string[]> {
    return this.households.distinct('contact.personId', { communityId, contact: { $exists: true } })
  }

  /** @param besides a household that does not count, the own home */
  async countOfContact(communityId: string, personId: string, besides?: string): Promise<number> {
    const others = besides === undefined ? {} : { _id: { $ne: besides } }
    return this.households.countDocuments({ communityId, 'contact.personId': personId, ...others })
  }

  /** All, and those whose contact is one of these. */
  async countCovered(communityId: string, contactIds: string[]): Promise<{ households: number; covered: number }> {
    const [households, covered] = await Promise.all([
      this.households.countDocuments({ communityId }),
      this.households.countDocuments({ communityId, 'contact.personId': { $in: contactIds } }),
    ])
    return { households, covered }
  }

  async bulkWrite(operations: AnyBulkWriteOperation<Household>[]): Promise<void> {
    if (operations.length > 0) await this.households.bulkWrite(operations)
  }
}
