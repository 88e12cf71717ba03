import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { isDuplicateKey } from '../../core/duplicate-key'
import type { AssignmentEvent } from './assignment-event.schema'

@Injectable()
export class AssignmentEventsRepository {
  constructor(@InjectModel('AssignmentEvent') private readonly events: Model<AssignmentEvent>) {}

  /** Those that are there already stay as they are. Inserting is several times faster than upserting, and usually right. */
  async insertNew(events: readonly AssignmentEvent[]): Promise<void> {
    if (events.length === 0) return
    try {
      await this.events.bulkWrite(events.map((document) => ({ insertOne: { document } })))
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      await this.events.bulkWrite(events.map(keptEvent))
    }
  }

  async listOfPlan(communityId: string, planId: string, householdIds?: readonly string[]): Promise<AssignmentEvent[]> {
    const of = householdIds ? { householdId: { $in: householdIds } } : {}
    return this.events.find({ communityId, planId, ...of }).lean()
  }

  /** The latest first. */
  async listOfHouseholds(communityId: string, householdIds: readonly string[]): Promise<AssignmentEvent[]> {
    return this.events
      .find({ communityId, householdId: { $in: householdIds } })
      .sort({ at: -1, _id: -1 })
      .lean()
  }
}

function keptEvent(event: AssignmentEvent) {
  const { communityId, planId, householdId } = event
  return { updateOne: { filter: { communityId, planId, householdId }, update: { $setOnInsert: event }, upsert: true } }
}
