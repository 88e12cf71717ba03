import { Injectable } from '@nestjs/common'
import type { MeView } from '@shared/accounts'
import { AccountsRepository } from '../accounts/accounts.repository'
import { AreasRepository } from '../areas/areas.repository'
import { maskPhone } from '../core/mask'
import { Pii } from '../core/pii'
import { ResidenciesService } from '../households/residencies.service'
import type { Actor } from '../people/actor'
import { PeopleRepository } from '../people/people.repository'

/** 我的: who I am here, what I was appointed to, where I live. */
@Injectable()
export class MeService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly people: PeopleRepository,
    private readonly areas: AreasRepository,
    private readonly residencies: ResidenciesService,
    private readonly pii: Pii,
  ) {}

  async view(actor: Actor): Promise<MeView> {
    const [account, people, areas, residencies] = await Promise.all([
      this.accounts.find(actor.accountId),
      Promise.all(actor.people.map(({ communityId, personId }) => this.people.listByIds(communityId, [personId]))),
      this.areas.listAnywhere(actor.appointments.map(({ areaId }) => areaId)),
      this.residencies.viewsOf(actor.accountId),
    ])
    const entries = people.flat()
    const phone = this.pii.openOptional(account?.phone)
    return {
      accountId: actor.accountId,
      name: this.pii.openOptional(entries[0]?.name),
      maskedPhone: phone && maskPhone(phone),
      phoneVerified: actor.phoneVerified,
      device: actor.device,
      people: entries.map(({ _id, communityId, kind, showPhoneSince }) => ({
        personId: _id,
        communityId,
        kind,
        showPhone: showPhoneSince !== undefined,
      })),
      appointments: actor.appointments.map(({ role, areaId, communityId }) => ({
        role,
        areaId,
        areaName: areas.find((area) => area._id === areaId)?.fullName ?? '',
        communityId,
      })),
      contactHouseholds: actor.contactOf.length,
      residencies,
    }
  }
}
