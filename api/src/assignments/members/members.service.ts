import { Injectable } from '@nestjs/common'
import type { MemberAvailabilityInput, MemberView } from '@shared/assignment'
import { AreasRepository } from '../../areas/areas.repository'
import { AuditService } from '../../audit/audit.service'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { type Actor, personIn } from '../../people/actor'
import { isUnavailable } from '../../people/availability'
import { PeopleRepository } from '../../people/people.repository'
import type { Person } from '../../people/person.schema'
import { CommunityPictureReader } from '../picture/community-picture.reader'
import { mayHandle } from '../plans/plan.policy'
import { toMemberViews } from './member.presenter'
import { memberNotices } from './member-notice'

type Agreed = Pick<Person, 'unavailable' | 'maxHouseholds'>

/** The party members of a community, and what the office agreed with each: leave, an end, an own highest number. */
@Injectable()
export class MembersService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly pictures: CommunityPictureReader,
    private readonly areas: AreasRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Names whole: the office keeps this list itself. @throws AREA_NOT_FOUND */
  async list(communityId: string): Promise<MemberView[]> {
    const [picture, people] = await Promise.all([this.pictures.read(communityId), this.people.listCurrent(communityId, 'partyMember')])
    return toMemberViews(picture, people, this.clock.now())
  }

  /**
   * The households stay where they are until a plan moves them; the repair timer looks. The same once more changes nothing.
   * @throws MEMBER_NOT_FOUND, FORBIDDEN, LEAVE_IN_PAST
   */
  async agree(actor: Actor, personId: string, input: MemberAvailabilityInput): Promise<MemberView> {
    const person = await this.find(actor, personId)
    const now = this.clock.now()
    const before = isUnavailable(person, now) ? person : { ...person, unavailable: undefined }
    const agreed = agreedWith(before, input, now)
    const notices = memberNotices(before, agreed)
    if (notices.length > 0) {
      await this.record(actor, person, agreed)
      await this.people.setAvailability(person, agreed, notices, now)
    }
    // Also when nothing is new: a process may have died here, and the office tapped again.
    await this.areas.markRepairDue(person.communityId, now)
    const view = (await this.list(person.communityId)).find((each) => each.personId === personId)
    if (!view) throw new DomainError('MEMBER_NOT_FOUND')
    return view
  }

  private async find(actor: Actor, personId: string): Promise<Person> {
    const person = await this.people.findAnywhere(personId)
    if (person?.kind !== 'partyMember' || person.endedAt) throw new DomainError('MEMBER_NOT_FOUND')
    if (!mayHandle(actor, person)) throw new DomainError('FORBIDDEN')
    return person
  }

  private async record(actor: Actor, { _id, communityId }: Person, { unavailable, maxHouseholds }: Agreed): Promise<void> {
    await this.audit.record({
      communityId,
      accountId: actor.accountId,
      personId: personIn(actor, communityId),
      action: 'memberAvailabilityAgreed',
      target: { kind: 'person', id: _id },
      reason: `${unavailable ? `away until ${unavailable.until?.toISOString() ?? 'further notice'}` : 'here'}, at most ${maxHouseholds ?? 'the default'}`,
    })
  }
}

/** A leave that is only prolonged began when it began; `max` left out stays as it is. */
function agreedWith(before: Agreed, { unavailable, max }: MemberAvailabilityInput, now: Date): Agreed {
  const until = unavailable?.until === undefined ? undefined : new Date(unavailable.until)
  if (until && until <= now) throw new DomainError('LEAVE_IN_PAST')
  const maxHouseholds = max === undefined ? before.maxHouseholds : (max ?? undefined)
  return {
    ...(unavailable
      ? { unavailable: { since: before.unavailable?.since ?? now, reason: unavailable.reason, ...(until ? { until } : {}) } }
      : {}),
    ...(maxHouseholds ? { maxHouseholds } : {}),
  }
}
