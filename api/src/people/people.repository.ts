import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { AnyBulkWriteOperation, Model, QueryFilter } from 'mongoose'
import type { PendingNotice } from '../core/outbox'
import type { Appointment, Person, PersonKind, Unavailable } from './person.schema'

const current = { endedAt: { $exists: false } }

@Injectable()
export class PeopleRepository {
  constructor(@InjectModel('Person') private readonly people: Model<Person>) {}

  async listByIds(communityId: string, ids: string[]): Promise<Person[]> {
    return ids.length === 0 ? [] : this.list({ communityId, _id: { $in: ids } })
  }

  async listCurrent(communityId: string, kind?: PersonKind): Promise<Person[]> {
    return this.list({ communityId, ...current, ...(kind ? { kind } : {}) })
  }

  async listOfHousehold(communityId: string, householdId: string): Promise<Person[]> {
    return this.list({ communityId, householdId, ...current })
  }

  async listOfHouseholds(communityId: string, householdIds: string[]): Promise<Person[]> {
    return this.list({ communityId, householdId: { $in: householdIds }, ...current })
  }

  /**
   * Everybody appointed to any of these areas; the caller looks at role and time. A subdistrict among them is what its own staff has
   * for a community.
   */
  async listAppointedAt(communityId: string, areaIds: string[]): Promise<Person[]> {
    return this.list({ communityId: { $in: [communityId, ...areaIds] }, 'appointments.areaId': { $in: areaIds }, ...current })
  }

  /** Crosses communities: an id is all the caller has; the policy is asked afterwards. */
  async findAnywhere(id: string): Promise<Person | null> {
    return this.people.findById(id).lean()
  }

  /** Crosses communities: linking an account to the people who have its phone (a steward here may be a resident there). */
  async listByPhoneAnywhere(phoneHash: string): Promise<Person[]> {
    return this.list({ phoneHash, ...current })
  }

  /**
   * Crosses communities: the people an account stands for, read at every request. A link counts only as long as the roster entry still
   * has the account's phone.
   */
  async listLinkedAnywhere({ links, phoneHash }: { links: { personId: string }[]; phoneHash?: string }): Promise<Person[]> {
    const ids = links.map(({ personId }) => personId)
    return ids.length === 0 || phoneHash === undefined ? [] : this.list({ _id: { $in: ids }, phoneHash, ...current })
  }

  /** Whoever was in the roster under this key, also when ended. */
  async findByRosterKey(communityId: string, rosterKey: string): Promise<Person | null> {
    return this.people.findOne({ communityId, rosterKey }).lean()
  }

  async reinstate(communityId: string, personId: string): Promise<void> {
    await this.people.updateOne({ _id: personId, communityId }, { $unset: { endedAt: 1 } })
  }

  /** @returns false when the person has that role there already, without an end */
  async appoint(communityId: string, personId: string, appointment: Appointment): Promise<boolean> {
    const { role, areaId } = appointment
    const { matchedCount } = await this.people.updateOne(
      { _id: personId, communityId, appointments: { $not: { $elemMatch: { role, areaId, to: { $exists: false } } } } },
      { $push: { appointments: appointment } },
    )
    return matchedCount === 1
  }

  async setShowPhone(communityId: string, personId: string, since: Date | undefined): Promise<void> {
    await this.people.updateOne(
      { _id: personId, communityId },
      since ? { $set: { showPhoneSince: since } } : { $unset: { showPhoneSince: 1 } },
    )
  }

  async setUnavailable(communityId: string, personId: string, unavailable: Unavailable | undefined): Promise<void> {
    await this.people.updateOne({ _id: personId, communityId }, unavailable ? { $set: { unavailable } } : { $unset: { unavailable: 1 } })
  }

  /** What the office agreed with a member, and word of it to that member, in one write. `undefined` takes a value away. */
  async setAvailability(
    { communityId, _id }: Pick<Person, 'communityId' | '_id'>,
    agreed: Pick<Person, 'unavailable' | 'maxHouseholds'>,
    notices: PendingNotice[],
    at: Date,
  ): Promise<void> {
    const { unavailable, maxHouseholds } = agreed
    await this.people.updateOne(
      { _id, communityId },
      {
        $set: { ...(unavailable ? { unavailable } : {}), ...(maxHouseholds ? { maxHouseholds } : {}), noticesDueAt: at },
        $unset: { ...(unavailable ? {} : { unavailable: 1 }), ...(maxHouseholds ? {} : { maxHouseholds: 1 }) },
        $push: { pendingNotices: { $each: notices } },
      },
    )
  }

  async insert(person: Person): Promise<void> {
    await this.people.create(person)
  }

  /** Ordered within a chunk; each write names its community. */
  async bulkWrite(operations: AnyBulkWriteOperation<Person>[]): Promise<void> {
    if (operations.length > 0) await this.people.bulkWrite(operations)
  }

  /** As they were entered. Unasked, a server answers in whatever order, and the first is who is shown and acted as. */
  private async list(filter: QueryFilter<Person>): Promise<Person[]> {
    return this.people.find(filter).sort({ _id: 1 }).lean()
  }
}
