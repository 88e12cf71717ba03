import { Injectable } from '@nestjs/common'
import type { RotaCoverView, RotaStretch, UnwakeableWhy } from '@shared/rota'
import { type DutyPost, postName } from '@shared/seats'
import type { Person } from '../../people/person.schema'
import { shiftView } from '../months/rota-month.presenter'
import type { Shift } from '../months/rota-month.schema'
import { type CoverReport, coverOf } from '../planning/cover'
import { RotaPeople, unknownPerson } from '../rota-people'

interface Cover {
  span: { from: Date; to: Date }
  /** Of published months, in the span. */
  shifts: readonly Shift[]
  /** Those who have them. */
  people: readonly Person[]
  unwakeable: ReadonlyMap<string, UnwakeableWhy>
  required: readonly DutyPost[]
  mayTake(post: DutyPost): boolean
  forOffice: boolean
}

/** Cover as the office and those on duty read it. */
@Injectable()
export class RotaCoverPresenter {
  constructor(private readonly people: RotaPeople) {}

  view({ span, shifts, people, unwakeable, required, mayTake, forOffice }: Cover): RotaCoverView {
    const watches = shifts.flatMap(({ personId, post, from, to }) => (personId ? [{ personId, post, from, to }] : []))
    const reachable = new Set(watches.map(({ personId }) => personId).filter((personId) => !unwakeable.has(personId)))
    const report = coverOf(span, watches, required, reachable)
    return {
      ...textOf(span),
      gaps: report.gaps.map(stretch),
      free: shifts
        .filter(({ personId }) => personId === undefined)
        .map((shift) => ({ ...shiftView(shift), postName: postName[shift.post], mayTake: mayTake(shift.post) })),
      people: forOffice ? this.peopleView(report, people, unwakeable) : undefined,
    }
  }

  private peopleView(
    { doubles, unreachable }: CoverReport,
    people: readonly Person[],
    unwakeable: Cover['unwakeable'],
  ): RotaCoverView['people'] {
    const names = new Map(people.map((person) => [person._id, this.people.nameOf(person)]))
    const nameOf = (personId: string) => names.get(personId) ?? unknownPerson
    return {
      doubles: doubles.map(({ personId, posts: [one, other], ...span }) => ({
        name: nameOf(personId),
        postNames: [postName[one], postName[other]],
        ...textOf(span),
      })),
      unreachable: unreachable.map(({ personId, ...watch }) => ({
        name: nameOf(personId),
        why: unwakeable.get(personId) ?? 'noPhone',
        ...stretch(watch),
      })),
    }
  }
}

const stretch = ({ post, ...span }: { post: DutyPost; from: Date; to: Date }): RotaStretch => ({
  post,
  postName: postName[post],
  ...textOf(span),
})

const textOf = ({ from, to }: { from: Date; to: Date }) => ({ from: from.toISOString(), to: to.toISOString() })
