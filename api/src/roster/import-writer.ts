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
    const dwellings = only(operations, 'addDwelling').map((operation) => this.newHousehold(session, operation))
    await this.areas.insertMany(session.builder.takeNew())
    const changed = only(operations, 'changeDwelling').map((operation) => changedHousehold(session, operation))
    await insertOr(
      () => this.households.bulkWrite([...dwellings.map((document) => ({ insertOne: { document } })), ...changed]),
      () => this.households.bulkWrite([...dwellings.map(keptHousehold), ...changed]),
    )
    await this.writePeople(session, only(operations, 'addPerson'), only(operations, 'changePerson'))
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
  private async setContacts(communityId: string, given: ReadonlyMap<string, string>, since: Date): Promise<void> {
    await this.households.bulkWrite(
      [...given].map(([_id, personId]) => ({
        updateOne: {
          filter: { _id, communityId, contact: { $exists: false } },
          update: { $set: { contact: { personId, since } }, $inc: { contactRev: 1 } },
        },
      })),
    )
  }

  private newHousehold(session: Session, { addressKey, place, grid, occupancy, careFlags }: Of<'addDwelling'>): Household {
    const { communityId, now, builder, householdIds } = session
    const gate = builder.gateFor(place, grid)
    const _id = newId()
    householdIds.set(addressKey, _id)
    const { floor, room } = place
    const address = `${gate.fullName} ${room}`
    return {
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
  }

  private newPerson(session: Session, person: NewPerson): Person {
    const { communityId, now } = session
    return { _id: newId(), communityId, kind: person.kind, appointments: [], createdAt: now, ...this.fieldsOf(session, person) }
  }

  private changedPerson(session: Session, { personId, person }: Of<'changePerson'>): AnyBulkWriteOperation<Person> {
    return { updateOne: { filter: { _id: personId, communityId: session.communityId }, update: { $set: this.fieldsOf(session, person) } } }
  }

  private fieldsOf({ householdIds, builder }: Session, person: NewPerson): Pick<Person, 'name' | 'rosterKey'> & Partial<Person> {
    const { name, phone, addressKey, homeGate, relation, relationWords } = person
    const householdId = addressKey === undefined ? undefined : householdIds.get(addressKey)
    const homeGateId = homeGate === undefined ? undefined : builder.gateOf(homeGate)?._id
    return {
      name: this.pii.seal(name),
      rosterKey: this.pii.hashText(person.key),
      ...(phone ? { phone: this.pii.seal(phone), phoneHash: this.pii.hashPhone(phone) } : {}),
      ...(householdId ? { householdId } : {}),
      ...(homeGateId ? { homeGateId } : {}),
      ...(relation ? { relation } : {}),
      ...(relationWords ? { relationWords } : {}),
    }
  }

  private async writePeople(session: Session, added: readonly Of<'addPerson'>[], changed: readonly Of<'changePerson'>[]): Promise<void> {
    const people = added.map(({ person }) => this.newPerson(session, person))
    const changes = changed.map((operation) => this.changedPerson(session, operation))
    await insertOr(
      () => this.people.bulkWrite(people.map((document) => ({ insertOne: { document } }))),
      () => this.people.bulkWrite(people.map(returningPerson)),
    )
    await insertOr(
      () => this.people.bulkWrite(changes),
      async () => {
        for (const write of changes) await this.writeOne(write)
      },
    )
  }

  /** A new name may be that of somebody who once left: then the old key stays, and the rest is written all the same. */
  private async writeOne(write: AnyBulkWriteOperation<Person>): Promise<void> {
    await insertOr(
      () => this.people.bulkWrite([write]),
      async () => {
        if (!('updateOne' in write)) return
        const { rosterKey: _, ...fields } = (write.updateOne.update as { $set: Partial<Person> }).$set
        await this.people.bulkWrite([{ updateOne: { filter: write.updateOne.filter, update: { $set: fields } } }])
      },
    )
  }
}

/** Inserting in bulk is several times faster than upserting; the slow way is taken only where something was there already. */
async function insertOr(fast: () => Promise<void>, careful: () => Promise<void>): Promise<void> {
  try {
    await fast()
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    await careful()
  }
}

const keptHousehold = (household: Household): AnyBulkWriteOperation<Household> => ({
  updateOne: {
    filter: { communityId: household.communityId, addressKey: household.addressKey },
    update: { $setOnInsert: household },
    upsert: true,
  },
})

/** Somebody who left and is in a sheet again is the same entry, no longer ended. */
function returningPerson(person: Person): AnyBulkWriteOperation<Person> {
  const { _id, communityId, kind, appointments, createdAt, rosterKey, ...fields } = person
  const update = { $set: fields, $setOnInsert: { _id, kind, appointments, createdAt }, $unset: { endedAt: 1 as const } }
  return { updateOne: { filter: { communityId, rosterKey }, update, upsert: true } }
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
