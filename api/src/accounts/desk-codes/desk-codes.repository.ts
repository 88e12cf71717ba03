import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import type { DeskCode } from './desk-code.schema'
import type { DeskCodeChange } from './desk-code.steps'

@Injectable()
export class DeskCodesRepository {
  constructor(@InjectModel('DeskCode') private readonly codes: Model<DeskCode>) {}

  async insert(code: DeskCode): Promise<void> {
    await this.codes.create(code)
  }

  async find(id: string): Promise<DeskCode | null> {
    return this.codes.findById(id).lean()
  }

  /** @returns false when it was changed since it was read at `rev` */
  async save(id: string, rev: number, change: DeskCodeChange): Promise<boolean> {
    const { matchedCount } = await this.codes.updateOne({ _id: id, rev }, { $set: change, $inc: { rev: 1 } })
    return matchedCount === 1
  }

  /** @returns how many went */
  async deleteExpiredBefore(time: Date): Promise<number> {
    return (await this.codes.deleteMany({ expiresAt: { $lt: time } })).deletedCount
  }
}
