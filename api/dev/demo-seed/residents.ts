import { randomUUID } from 'node:crypto'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { Pii } from '../../src/core/pii'
import type { Household } from '../../src/households/household.schema'
import { HouseholdsRepository } from '../../src/households/households.repository'
import { ResidenciesService } from '../../src/households/residencies.service'
import { PeopleRepository } from '../../src/people/people.repository'
import type { DemoCommunity, DemoHome, DemoPerson } from '../demo-data/community'
import type { DemoActors } from './demo-actors'
import { openidOf } from './demo-openid'

/** So many sign in at the same time. */
const atOnce = 4

/** Those of the made-up people who use the mini program, and where their dwellings are in the database. */
export class Residents {
  private readonly homes: ReadonlyMap<string, DemoHome>
  private readonly neighbours = new Map<number, string[]>()

  private constructor(
    { homes }: DemoCommunity,
    private readonly households: ReadonlyMap<string, Household>,
    private readonly contacts: ReadonlyMap<string, { name: string; phone: string }>,
    private readonly actors: DemoActors,
  ) {
    this.homes = new Map(homes.map((home) => [home.key, home]))
  }

  static async read(app: NestFastifyApplication, communityId: string, community: DemoCommunity, actors: DemoActors): Promise<Residents> {
    const pii = app.get(Pii, { strict: false })
    const households = await app.get(HouseholdsRepository, { strict: false }).listAll(communityId)
    const members = await app.get(PeopleRepository, { strict: false }).listCurrent(communityId, 'partyMember')
    const contacts = members.map(({ _id, name, phone }) => [_id, { name: pii.open(name), phone: pii.openOptional(phone) ?? '' }] as const)
    const byKey = households.map((household) => [household.addressKey.replaceAll('|', '-'), household] as const)
    return new Residents(community, new Map(byKey), new Map(contacts), actors)
  }

  household(key: string): Household {
    const found = this.households.get(key)
    if (!found) throw new Error(`no household ${key}`)
    return found
  }

  home(key: string): DemoHome {
    const found = this.homes.get(key)
    if (!found) throw new Error(`no home ${key}`)
    return found
  }

  /** The one of a home who speaks. */
  authorOf(key: string): string {
    return openidOf(this.home(key).people[0]?.phone ?? '')
  }

  contactOf(key: string): { openid: string; name: string; phone: string } {
    const contact = this.contacts.get(this.household(key).contact?.personId ?? '')
    if (!contact) throw new Error(`nobody looks after ${key}`)
    return { ...contact, openid: openidOf(contact.phone) }
  }

  /** Verified people of a building, in the order they came. */
  neighboursOf(building: number): readonly string[] {
    return this.neighbours.get(building) ?? []
  }

  /** Gives the first of each home WeChat, and lets them say where they live: the roster's number verifies them. */
  async moveIn(keys: readonly string[]): Promise<void> {
    const unique = [...new Set(keys)]
    for (let at = 0; at < unique.length; at += atOnce)
      await Promise.all(unique.slice(at, at + atOnce).map((key) => this.moveInOne(this.home(key))))
    for (const key of unique) {
      const { building } = this.home(key)
      this.neighbours.set(building, [...this.neighboursOf(building), this.authorOf(key)])
    }
  }

  private async moveInOne({ key, people }: DemoHome): Promise<void> {
    const [person] = people
    if (!person?.phone) throw new Error(`nobody with a number at ${key}`)
    const openid = openidOf(person.phone)
    await this.actors.join({ openid, nickname: person.name, phoneNumber: person.phone })
    const { status } = await this.actors.get(ResidenciesService).claim(await this.actors.actor(openid), {
      householdId: this.household(key)._id,
      relation: relationOf(person),
      name: person.name,
      clientRequestId: randomUUID(),
    })
    this.actors.forget(openid)
    if (status !== 'verified') throw new Error(`${key} ${person.name} is ${status}`)
  }
}

const relationOf = ({ relation }: DemoPerson): 'owner' | 'tenant' => (relation === '租户' ? 'tenant' : 'owner')
