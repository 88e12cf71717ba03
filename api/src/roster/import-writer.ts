import { Injectable } from '@nestjs/common'
import type { AnyBulkWriteOperation } from 'mongoose'
import { AreasRepository } from '../areas/areas.repository'
import { EntranceCodesService } from '../areas/entrance-codes.service'
import { isDuplicateKey } from '../core/duplicate-key'
import { newId } from '../core/ids'
import { Pii } from '../core/pii'
import type { Household } from '../households/household.schema'
import { HouseholdsRepository } from '../households/households.repository'
import { PeopleRepository } from '../people/people.repository'
import type { Person } from '../people/person.schema'
import { AreaBuilder } from './area-builder'
import type { CommunityRoster } from './community-roster'
import type { NewPerson, Operation } from './fate/decision'

type Of<Do extends Operation['do']> = Extract<Operation, { do: Do }>
const only = <Do extends Operation['do']>(operations: readonly Operation[], what: Do): Of<Do>[] =>
  operations.filter((operation): operation is Of<Do> => operation.do === what)

/** What one applying keeps in mind from chunk to chunk. */
interface Session {
  communityId: string
  now: Date
  builder: AreaBuilder
  householdIds: Map<string, string>
}

/**
 * Writes operations in bulk. Every write may be repeated: dwellings are recognised by address, people by their hashed key, a contact is
 * only set where there is none.
 */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly areas: AreasRepository,
    private readonly entranceCodes: EntranceCodesService,
    private readonly households: HouseholdsRepository,
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
  ) {}

  start({ community, areas, households }: CommunityRoster, now: Date): Session {
    return {
      communityId: community._id,
      now,
      builder: new AreaBuilder(community, areas),
      householdIds: new Map(households.map(({ addressKey, _id }) => [addressKey, _id])),
    }
  }

  /** Areas, then dwellings, then people of some rows; contacts come after all rows, when everybody is there. */
  async write(session: Session, operations: readonly Operation[]): Promise<void> {
    const added = only(operations, 'addDwelling').map((operation) => this.newHousehold(session, operation))
    await this.areas.insertMany(session.builder.takeNew())
    await this.households.bulkWrite([
      ...added,
      ...only(operations, 'changeDwelling').map((operation) => changedHousehold(session, operation)),
    ])
    await this.writePeople([
      ...only(operations, 'addPerson').map(({ person }) => this.addedPerson(session, person)),
      ...only(operations, 'changePerson').map(({ personId, person }) => this.changedPerson(session, personId, person)),
    ])
  }

  /** Floors the gates are now known to have, and a code for every gate. */
  async finishAreas({ communityId, builder }: Session): Promise<void> {
    const widened = builder.widened()
    for (const { gateId, lowest, highest } of widened) await this.areas.widenFloors(communityId, gateId, lowest, highest)
    await this.entranceCodes.ensureFor(
      communityId,
      widened.map(({ gateId }) => gateId),
    )
  }

  /** Contacts named by a list of members. */
  async writeLinks({ communityId, householdIds, now }: Session, operations: readonly Operation[]): Promise<void> {
    const links = only(operations, 'linkDwelling')
    if (links.length === 0) return
    const members = await this.people.listCurrent(communityId, 'partyMember')
    const byKey = new Map(members.map(({ rosterKey, _id }) => [rosterKey, _id]))
    const given = new Map<string, string>()
    for (const { addressKey, member } of links) {
      const householdId = householdIds.get(addressKey)
      const personId = 'id' in member ? member.id : byKey.get(this.pii.hashText(member.key))
      if (householdId && personId) given.set(householdId, personId)
    }
    await this.setContacts(communityId, given, now)
  }

  /** Never moves a contact: only households without one get it. */
  async setContacts(communityId: string, given: ReadonlyMap<string, string>, since: Date): Promise<void> {
    await this.households.bulkWrite(
      [...given].map(([_id, personId]) => ({
        updateOne: {
          filter: { _id, communityId, contact: { $exists: false } },
          update: { $set: { contact: { personId, since } }, $inc: { contactRev: 1 } },
        },
      })),
    )
  }

  private newHousehold(
    session: Session,
    { addressKey, place, grid, occupancy, careFlags }: Of<'addDwelling'>,
  ): AnyBulkWriteOperation<Household> {
    const { communityId, now, builder, householdIds } = session
    const gate = builder.gateFor(place, grid)
    const _id = newId()
    householdIds.set(addressKey, _id)
    const { floor, room } = place
    const address = `${gate.fullName} ${room}`
    const household: Household = {
      _id,
      communityId,
      addressKey,
      buildingId: gate.parentId ?? '',
      gateId: gate._id,
      floor,
      room,
      address,
      occupancy,
      contactRev: 0,
      careFlags,
      createdAt: now,
    }
    return { updateOne: { filter: { communityId, addressKey }, update: { $setOnInsert: household }, upsert: true } }
  }

  private addedPerson(session: Session, person: NewPerson): AnyBulkWriteOperation<Person> {
    const { communityId, now } = session
    const rosterKey = this.pii.hashText(person.key)
    return {
      updateOne: {
        filter: { communityId, rosterKey },
        update: {
          $set: this.fieldsOf(session, person),
          $setOnInsert: { _id: newId(), kind: person.kind, appointments: [], createdAt: now },
          $unset: { endedAt: 1 },
        },
        upsert: true,
      },
    }
  }

  private changedPerson(session: Session, personId: string, person: NewPerson): AnyBulkWriteOperation<Person> {
    const update = { $set: { ...this.fieldsOf(session, person), rosterKey: this.pii.hashText(person.key) } }
    return { updateOne: { filter: { _id: personId, communityId: session.communityId }, update } }
  }

  private fieldsOf({ householdIds, builder }: Session, person: NewPerson): Partial<Person> {
    const { name, phone, addressKey, homeGate, relation, relationWords } = person
    const householdId = addressKey === undefined ? undefined : householdIds.get(addressKey)
    const homeGateId = homeGate === undefined ? undefined : builder.gateOf(homeGate)?._id
    return {
      name: this.pii.seal(name),
      ...(phone ? { phone: this.pii.seal(phone), phoneHash: this.pii.hashPhone(phone) } : {}),
      ...(householdId ? { householdId } : {}),
      ...(homeGateId ? { homeGateId } : {}),
      ...(relation ? { relation } : {}),
      ...(relationWords ? { relationWords } : {}),
    }
  }

  /** A new name may be that of somebody who once left: then the old key stays, and the rest is written all the same. */
  private async writePeople(writes: AnyBulkWriteOperation<Person>[]): Promise<void> {
    try {
      await this.people.bulkWrite(writes)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      for (const write of writes) await this.writeOne(write)
    }
  }

  private async writeOne(write: AnyBulkWriteOperation<Person>): Promise<void> {
    try {
      await this.people.bulkWrite([write])
    } catch (error) {
      if (!isDuplicateKey(error) || !('updateOne' in write)) throw error
      const update = write.updateOne.update as { $set: Partial<Person> }
      const { rosterKey: _, ...fields } = update.$set
      await this.people.bulkWrite([{ updateOne: { filter: write.updateOne.filter, update: { $set: fields } } }])
    }
  }
}

function changedHousehold(
  { communityId }: Session,
  { addressKey, occupancy, addCareFlags }: Of<'changeDwelling'>,
): AnyBulkWriteOperation<Household> {
  return {
    updateOne: {
      filter: { communityId, addressKey },
      update: {
        ...(occupancy ? { $set: { occupancy } } : {}),
        ...(addCareFlags.length > 0 ? { $addToSet: { careFlags: { $each: addCareFlags } } } : {}),
      },
    },
  }
}
