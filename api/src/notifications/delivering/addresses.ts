import { Injectable } from '@nestjs/common'
import type { Account } from '../../accounts/account.schema'
import { AccountsRepository } from '../../accounts/accounts.repository'
import { Clock } from '../../core/clock'
import type { Recipient } from '../../core/outbox'
import { Pii } from '../../core/pii'
import { isCurrent } from '../../people/appointment'
import { PeopleRepository } from '../../people/people.repository'
import type { Person } from '../../people/person.schema'
import type { Addressee } from '../channels/channel'

/** Where a recipient can be reached, read anew for every message. */
@Injectable()
export class Addresses {
  constructor(
    private readonly people: PeopleRepository,
    private readonly accounts: AccountsRepository,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /** `gone`: left the roster, or the account is no more. */
  async of(recipient: Recipient, communityId: string): Promise<Addressee | 'gone'> {
    const [kind, id = ''] = recipient.split(':')
    if (kind === 'room') return { communityId, room: true }
    return kind === 'person' ? this.ofPerson(communityId, id) : this.ofAccount(communityId, id)
  }

  /** Whoever works for the subdistrict is not in this community's roster. */
  private async ofPerson(communityId: string, personId: string): Promise<Addressee | 'gone'> {
    const person = await this.people.findAnywhere(personId)
    const [addressee] = await this.ofPeople(communityId, person ? [person] : [])
    return addressee ?? 'gone'
  }

  /** Of those of a roster who are still in it, in one reading. */
  async ofPeople(communityId: string, people: readonly Person[]): Promise<(Addressee & { personId: string })[]> {
    const present = people.filter(({ endedAt }) => !endedAt)
    const accounts = await this.accounts.listByPhones([...new Set(present.flatMap(({ phoneHash }) => phoneHash ?? []))])
    return present.map((person) => this.addresseeOf(communityId, person, accounts))
  }

  /** A link counts only as long as the roster entry has the account's phone. */
  private addresseeOf(communityId: string, person: Person, accounts: readonly Account[]): Addressee & { personId: string } {
    const stands = ({ phoneHash, links }: Account) => phoneHash === person.phoneHash && links.some((link) => link.personId === person._id)
    const account = person.phoneHash ? accounts.find(stands) : undefined
    return {
      communityId,
      personId: person._id,
      phone: this.pii.openOptional(person.phone),
      ...(account ? wechatOf(account) : {}),
      ...(this.worksHere(person) ? { nameInRoom: this.pii.open(person.name) } : {}),
    }
  }

  private async ofAccount(communityId: string, accountId: string): Promise<Addressee | 'gone'> {
    const account = await this.accounts.find(accountId)
    return account ? { communityId, ...wechatOf(account), phone: this.pii.openOptional(account.phone) } : 'gone'
  }

  private worksHere({ appointments }: Person): boolean {
    const now = this.clock.now()
    return appointments.some((held) => isCurrent(held, now))
  }
}

const wechatOf = ({ _id, openid, unionid }: Account) => ({ accountId: _id, openid, unionid })
