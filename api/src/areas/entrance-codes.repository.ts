import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../core/duplicate-key'
import type { EntranceCode } from './entrance-code.schema'

@Injectable()
export class EntranceCodesRepository {
  constructor(@InjectModel('EntranceCode') private readonly codes: Model<EntranceCode>) {}

  /** Crosses communities: the code is all that was scanned. */
  async findAnywhere(code: string): Promise<EntranceCode | null> {
    return this.codes.findById(code).lean()
  }

  async listOfGates(communityId: string, gateIds: string[]): Promise<EntranceCode[]> {
    return gateIds.length === 0 ? [] : this.codes.find({ communityId, gateId: { $in: gateIds } }).lean()
  }

  /** Writes those whose gate has none and whose code nobody has; leaves the others. */
  async insertNew(codes: EntranceCode[]): Promise<void> {
    try {
      await this.codes.insertMany(codes, { ordered: false })
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
  }
}
