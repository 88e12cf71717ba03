import { Injectable } from '@nestjs/common'
import type { MyShiftsView, OnDutyPersonView, OnDutyPostView } from '@shared/rota'
import { type DutyPost, postName } from '@shared/seats'
import { Pii } from '../../core/pii'
import type { Person } from '../../people/person.schema'
import type { MannedShift } from './duty-roster'

/** Who is on duty, as residents read it. */
@Injectable()
export class DutyPresenter {
  constructor(private readonly pii: Pii) {}

  /** @param running who has the post now @param ahead of any post, in order @param people who may be named: current in the roster */
  post(
    post: DutyPost,
    running: readonly MannedShift[],
    ahead: readonly MannedShift[],
    people: readonly Person[],
    now: Date,
  ): OnDutyPostView {
    const manned = (shifts: readonly MannedShift[]) =>
      shifts.flatMap((shift) => {
        const person = people.find(({ _id }) => _id === shift.personId)
        return person ? [{ person, shift }] : []
      })
    const coming = manned(ahead.filter((shift) => shift.post === post && shift.from > now))
    const next = coming[0]?.shift.from
    const begins = coming.filter(({ shift }) => shift.from.getTime() === next?.getTime())
    return {
      post,
      name: postName[post],
      now: manned(running).map(({ person, shift }) => this.person(person, shift)),
      next: next && { names: begins.map(({ person }) => this.pii.open(person.name)), from: next.toISOString() },
    }
  }

  /** A person's own number only with recorded consent (design §6). */
  private person({ name, phone, showPhoneSince }: Person, { from, to }: MannedShift): OnDutyPersonView {
    const [since, until] = [from.toISOString(), to.toISOString()]
    return { name: this.pii.open(name), phone: showPhoneSince && this.pii.openOptional(phone), since, until }
  }
}

export const myShift = (communityId: string, { id, post, name, from, to }: MannedShift): MyShiftsView['items'][number] => ({
  communityId,
  id,
  post,
  postName: postName[post],
  name,
  from: from.toISOString(),
  to: to.toISOString(),
})
