import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import type { Residency } from './residency.schema'

@Injectable()
export class ResidenciesRepository {
  constructor(@InjectModel('Residency') private readonly residencies: Model<Residency>) {}

  /** Crosses communities: pending and verified ones of the signed-in account, read at every request. */
  async listActiveOfAccount(accountId: string): Promise<Residency[]> {
    return this.residencies.find({ accountId, status: { $in: ['pending', 'verified'] } }).sort({ createdAt: 1 }).lean()
  }

  /** Accounts verified as living in these households: the audience of what is told to a household. */
  async listVerifiedOfHousehold(communityId: string, householdId: string): Promise<Residency[]> {
    return this.residencies.find({ communityId, householdId, status: 'verified' }).lean()
  }
}
