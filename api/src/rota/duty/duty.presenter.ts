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

  /** @param shifts of any post, not over, in order @param people who may be named: current in the roster */
  post(post: DutyPost, shifts: readonly MannedShift[], people: readonly Person[], now: Date): OnDutyPostView {
    const manned = shifts.flatMap((shift) => {
      const person = people.find(({ _id }) => _id === shift.personId)
      return shift.post === post && person ? [{ person, shift }] : []
    })
    const next = manned.find(({ shift }) => shift.from > now)?.shift.from
    const begins = manned.filter(({ shift }) => shift.from.getTime() === next?.getTime())
    return {
      post,
      name: postName[post],
      now: manned.filter(({ shift }) => shift.from <= now).map(({ person, shift }) => this.person(person, shift)),
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
