import { Injectable } from '@nestjs/common'
import { DutyRoster } from '../duty/duty-roster'
import { RotaPeople } from '../rota-people'
import type { HandoverOf } from './handover-times'

export interface Party {
  personId: string
  name: string
}

export interface Parties {
  outgoing: Party[]
  incoming: Party[]
  /** 夜班: of those who come. */
  shiftName: string
}

/** Who hands over to whom, by the rota as it is now: a swap in the last minute counts. */
@Injectable()
export class HandoverParties {
  constructor(
    private readonly roster: DutyRoster,
    private readonly people: RotaPeople,
  ) {}

  /** Both sides empty when the rota has no such shift change any more. */
  async of({ communityId, post, at }: HandoverOf): Promise<Parties> {
    const change = (await this.roster.listChanges(communityId, at, at)).find((one) => one.post === post)
    const { outgoing = [], incoming = [] } = change ?? {}
    const ids = [...outgoing, ...incoming].map(({ personId }) => personId)
    const people = (await this.people.listByIds(communityId, ids)).filter(({ endedAt }) => !endedAt)
    const partiesOf = (personIds: string[]): Party[] =>
      [...new Set(personIds)].flatMap((personId) => {
        const person = people.find(({ _id }) => _id === personId)
        return person ? [{ personId, name: this.people.nameOf(person) }] : []
      })
    return {
      outgoing: partiesOf(outgoing.map(({ personId }) => personId)),
      incoming: partiesOf(incoming.map(({ personId }) => personId)),
      shiftName: incoming[0]?.name ?? '',
    }
  }
}
