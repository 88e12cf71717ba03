import { Injectable } from '@nestjs/common'
import { PeopleRepository } from '../people/people.repository'
import type { Account } from './account.schema'
import { AccountsRepository } from './accounts.repository'

/** Which roster entries stand behind an account: those with its verified phone, in any community. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly people: PeopleRepository,
  ) {}

  /** At every sign-in and when a phone is bound, so that whoever is in the newest roster is recognised. */
  async refresh(account: Pick<Account, '_id' | 'phoneHash' | 'links'>): Promise<void> {
    const found = account.phoneHash ? await this.people.listByPhoneAnywhere(account.phoneHash) : []
    const links = found.map(({ communityId, _id }) => ({ communityId, personId: _id }))
    if (!sameLinks(links, account.links)) await this.accounts.saveLinks(account._id, links)
  }
}

const keyOf = (links: Account['links']): string =>
  links
    .map(({ personId }) => personId)
    .sort()
    .join()
const sameLinks = (some: Account['links'], others: Account['links']): boolean => keyOf(some) === keyOf(others)
