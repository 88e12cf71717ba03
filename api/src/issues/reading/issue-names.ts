import { Injectable } from '@nestjs/common'
import { seatName } from '@shared/seats'
import { Pii } from '../../core/pii'
import { PeopleRepository } from '../../people/people.repository'
import type { Issue } from '../issue.schema'
import type { By, IssuePlace } from '../machine/issue-state'

/** How the ones who acted are called in front of residents: by seat and full name, as on the notice board of the gate. */
@Injectable()
export class IssueNames {
  constructor(
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
  ) {}

  /** 物业 王建国; 居民 for an author; 系统 for a timer. */
  async of({ state: { place } }: Pick<Issue, 'state'>, by: By): Promise<string> {
    const names = by !== 'system' && by.personId ? await this.byId(place, [by.personId]) : new Map<string, string>()
    return nameBy(by, names)
  }

  /** Everybody in the timeline, read at once. */
  async known({ timeline, state }: Pick<Issue, 'timeline' | 'state'>): Promise<(by: By) => string> {
    const acted = [...timeline.map(({ by }) => by), ...Object.values(state.steps).map(({ by }) => by)]
    const names = await this.byId(
      state.place,
      acted.flatMap((by) => (by !== 'system' && by.personId ? [by.personId] : [])),
    )
    return (by) => nameBy(by, names)
  }

  /** People of the community, or of the subdistrict above it. */
  async byId(
    { communityId, subdistrictId }: Pick<IssuePlace, 'communityId' | 'subdistrictId'>,
    personIds: readonly string[],
  ): Promise<Map<string, string>> {
    const owners = [communityId, ...(subdistrictId ? [subdistrictId] : [])]
    const people = await Promise.all(owners.map((owner) => this.people.listByIds(owner, [...new Set(personIds)])))
    return new Map(people.flat().map(({ _id, name }) => [_id, this.pii.open(name)]))
  }
}

/** Without the person's name: 联户党员, 物业, 居民. */
export const seatNameBy = (by: By): string => nameBy(by, new Map())

function nameBy(by: By, names: Map<string, string>): string {
  if (by === 'system') return '系统'
  if (!by.seat) return '居民'
  const name = by.personId && names.get(by.personId)
  return name ? `${seatName(by.seat)} ${name}` : seatName(by.seat)
}
