import type { Connection } from 'mongoose'
import { defaultPolicy } from '../../../config/presets/beijing-community'
import type { Persona } from '../../dev/wechat-stand-in/options'
import { type Account, accountSchema } from '../../src/accounts/account.schema'
import { newId } from '../../src/core/ids'
import { Pii } from '../../src/core/pii'
import { type Residency, residencySchema } from '../../src/households/residency.schema'
import type { IssuePlace } from '../../src/issues/machine/issue-state'
import { type Person, personSchema } from '../../src/people/person.schema'
import { placeNumbered, seedLadderStreets } from '../../test/support/ladder-streets'
import { testVariables } from '../../test/support/test-env'

/** Whoever has WeChat in one community: somebody who posts from the only household there, and its contact member, who answers. */
export interface Street {
  place: Required<IssuePlace>
  resident: Persona
  contact: Persona
}

export interface City {
  streets: Street[]
  /** Everybody with a phone, so that the stand-in knows whom to ring. */
  personas: Persona[]
}

/** Communities of one household each with its whole ladder, everybody on it with a phone and a WeChat account. */
export async function seedCity(connection: Connection, communities: number, now: Date): Promise<City> {
  const pii = new Pii(testVariables.PII_KEYS, testVariables.PII_HASH_KEY)
  const places = Array.from({ length: communities }, (_, number) => placeNumbered(number))
  await seedLadderStreets(connection, { places, policy: defaultPolicy, vacant: () => false, since: now })
  const phones = phoneNumbers()
  const giveAccount = (phone: string, links: Account['links']) => accountWith(pii, phone, links, now)

  const people = connection.model<Person>('Person', personSchema)
  const staff = (await people.find().lean()).map((person) => ({ person, phone: phones() }))
  await people.bulkWrite(
    staff.map(({ person, phone }) => ({
      updateOne: {
        filter: { _id: person._id },
        update: {
          $set: { phone: pii.seal(phone), phoneHash: pii.hashPhone(phone), kind: isContact(person) ? 'partyMember' : person.kind },
        },
      },
    })),
  )
  const staffed = staff.map(({ person, phone }) => ({
    person,
    account: giveAccount(phone, [{ communityId: person.communityId, personId: person._id }]),
    persona: personaOf(phone, '办事的人'),
  }))
  const residents = places.map((place) => {
    const phone = phones()
    const account = giveAccount(phone, [])
    return { place, account, persona: personaOf(phone, '居民'), residency: residencyOf(place, account, now) }
  })
  await connection.model<Account>('Account', accountSchema).insertMany([...staffed, ...residents].map(({ account }) => account))
  await connection.model<Residency>('Residency', residencySchema).insertMany(residents.map(({ residency }) => residency))

  const contacts = new Map(staffed.flatMap(({ person, persona }) => (isContact(person) ? [[person.communityId, persona] as const] : [])))
  return {
    streets: residents.map(({ place, persona }) => ({ place, resident: persona, contact: found(contacts.get(place.communityId)) })),
    personas: [...staffed, ...residents].map(({ persona }) => persona),
  }
}

const isContact = ({ rosterKey }: Person): boolean => rosterKey.startsWith('contactOf:')

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('nobody there')
  return thing
}

const openidOf = (phone: string): string => `bench-${phone}`

const personaOf = (phone: string, nickname: string): Persona => ({ openid: openidOf(phone), nickname, phoneNumber: phone })

const accountWith = (pii: Pii, phone: string, links: Account['links'], now: Date): Account => ({
  _id: newId(),
  openid: openidOf(phone),
  phone: pii.seal(phone),
  phoneHash: pii.hashPhone(phone),
  phoneVerifiedAt: now,
  links,
  createdAt: now,
  lastSeenAt: now,
})

const residencyOf = ({ communityId, householdId, gateId }: Required<IssuePlace>, account: Account, now: Date): Residency => ({
  _id: newId(),
  communityId,
  householdId,
  gateId,
  accountId: account._id,
  relation: 'owner',
  status: 'verified',
  activeKey: `${communityId}:${account._id}:${householdId}`,
  clientRequestId: newId(),
  createdAt: now,
  rev: 0,
  pendingNotices: [],
})

/** 138 0000 xxxx are numbers nobody has. */
function phoneNumbers(): () => string {
  let next = 0
  return () => `1380000${String(next++).padStart(4, '0')}`
}
