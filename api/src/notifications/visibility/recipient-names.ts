import { Injectable } from '@nestjs/common'
import { AccountsRepository } from '../../accounts/accounts.repository'
import { groupBy } from '../../core/group-by'
import type { Recipient } from '../../core/outbox'
import { Pii } from '../../core/pii'
import { PeopleRepository } from '../../people/people.repository'
import type { Person } from '../../people/person.schema'
import { nameInList } from './delivery.presenter'

/** Somebody who never came into the roster has no name here. */
const nameless = '一位居民'
const roomName = '值班室群'

/** How the office of a community calls those who were told. */
@Injectable()
export class RecipientNames {
  constructor(
    private readonly people: PeopleRepository,
    private readonly accounts: AccountsRepository,
    private readonly pii: Pii,
  ) {}

  async of(communityId: string, recipients: readonly Recipient[]): Promise<(recipient: Recipient) => string> {
    const ids = groupBy([...new Set(recipients)], (recipient) => recipient.split(':')[0])
    const idsOf = (kind: string) => (ids.get(kind) ?? []).map((recipient) => recipient.slice(kind.length + 1))
    const accounts = await this.accounts.listByIds(idsOf('account'))
    const standsFor = new Map(accounts.map(({ _id, links }) => [_id, links.find((link) => link.communityId === communityId)?.personId]))
    const people = await this.listed(communityId, [...idsOf('person'), ...[...standsFor.values()].flatMap((id) => id ?? [])])
    const names = new Map(people.map((person) => [person._id, nameInList(this.pii.open(person.name), person)]))
    return (recipient) => {
      if (recipient.startsWith('room:')) return roomName
      const id = recipient.startsWith('account:') ? standsFor.get(recipient.slice('account:'.length)) : recipient.slice('person:'.length)
      return names.get(id ?? '') ?? nameless
    }
  }

  /** Most are of the community; a subdistrict's staff is of its own. */
  private async listed(communityId: string, ids: string[]): Promise<Person[]> {
    const here = await this.people.listByIds(communityId, [...new Set(ids)])
    const elsewhere = [...new Set(ids)].filter((id) => !here.some(({ _id }) => _id === id))
    const found = await Promise.all(elsewhere.map((id) => this.people.findAnywhere(id)))
    return [...here, ...found.flatMap((person) => person ?? [])]
  }
}
