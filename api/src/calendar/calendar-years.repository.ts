import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../core/duplicate-key'
import type { CalendarYear } from './calendar-year.schema'

@Injectable()
export class CalendarYearsRepository {
  constructor(@InjectModel('CalendarYear') private readonly years: Model<CalendarYear>) {}

  /** Everything the areas ever stored: a document a year and area. */
  async listOf(areaIds: readonly string[]): Promise<CalendarYear[]> {
    return this.years.find({ communityId: { $in: [...areaIds] } }).lean()
  }

  async find(communityId: string, year: number): Promise<CalendarYear | null> {
    return this.years.findOne({ communityId, year }).lean()
  }

  /** The change rule: false when somebody else was first, also with the first version. */
  async write({ _id, communityId, rev, ...said }: CalendarYear): Promise<boolean> {
    if (rev > 0) {
      const written = await this.years.updateOne({ _id, communityId, rev }, { $set: said, $inc: { rev: 1 } })
      return written.modifiedCount === 1
    }
    try {
      await this.years.create({ _id, communityId, ...said, rev: 1 })
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }
}
