import { Injectable } from '@nestjs/common'
import type { NoticeView } from '@shared/notices'
import { roleName } from '@shared/roles'
import { AreasRepository } from '../../areas/areas.repository'
import { Pii } from '../../core/pii'
import type { Actor } from '../../people/actor'
import { PeopleRepository } from '../../people/people.repository'
import { SeatsService } from '../../seats/seats.service'
import { IssuesRepository } from '../issues.repository'
import { handlesAs, livesIn } from '../reading/issue.policy'
import { IssueNames } from '../reading/issue-names'
import type { Notice } from './notice.schema'
import { NoticeReadsRepository } from './notice-reads.repository'

/** 告知单 as one person reads it; signed by role and name, as on the board at the gate. */
@Injectable()
export class NoticePresenter {
  constructor(
    private readonly reads: NoticeReadsRepository,
    private readonly issues: IssuesRepository,
    private readonly seats: SeatsService,
    private readonly areas: AreasRepository,
    private readonly people: PeopleRepository,
    private readonly names: IssueNames,
    private readonly pii: Pii,
  ) {}

  /** Of one community, in the given order. @param actor undefined: whoever stands at the door */
  async views(communityId: string, notices: readonly Notice[], actor?: Actor): Promise<NoticeView[]> {
    if (notices.length === 0) return []
    const ids = notices.map(({ _id }) => _id)
    const [community, read, handled] = await Promise.all([
      this.areas.findAnywhere(communityId),
      actor ? this.reads.listReadBy(communityId, actor.accountId, ids) : new Set<string>(),
      actor ? this.handledBy(communityId, notices, actor) : new Set<string>(),
    ])
    return Promise.all(
      notices.map(async (notice): Promise<NoticeView> => {
        const { _id, text, areaId, areaName, publishedAt, changedAt, ended, issueId } = notice
        const issuer = await this.issuerOf(notice, community?.path[0])
        const mayManage = handled.has(issueId)
        return {
          id: _id,
          title: text.title,
          reason: text.reason,
          advice: text.advice,
          fromAt: text.fromAt.toISOString(),
          untilAt: text.untilAt.toISOString(),
          areaName,
          communityName: community?.name ?? '',
          issuer,
          call: await this.call(notice, issuer, community?.settings?.deskPhone),
          publishedAt: publishedAt.toISOString(),
          changedAt: changedAt?.toISOString(),
          ended: ended && { how: ended.how, at: ended.at.toISOString() },
          read: read.has(_id),
          mayMarkRead: actor !== undefined && livesIn(actor, areaId) && !ended,
          mayManage,
          issueId: mayManage ? issueId : undefined,
        }
      }),
    )
  }

  /** 物业 王建国 */
  async issuerOf({ communityId, issuer }: Notice, subdistrictId: string | undefined): Promise<string> {
    const { role, personId } = issuer
    const name = personId && (await this.names.byId({ communityId, subdistrictId }, [personId])).get(personId)
    return name ? `${roleName[role]} ${name}` : roleName[role]
  }

  private async handledBy(communityId: string, notices: readonly Notice[], actor: Actor): Promise<Set<string>> {
    const [mySeats, issues] = await Promise.all([
      this.seats.seatsOf(actor, communityId),
      this.issues.listByIds(
        communityId,
        notices.map(({ issueId }) => issueId),
      ),
    ])
    return new Set(issues.filter((issue) => handlesAs(issue, actor, mySeats) !== undefined).map(({ _id }) => _id))
  }

  /** The own number only as long as its owner agrees; otherwise the desk's. */
  private async call({ communityId, issuer, text }: Notice, name: string, deskPhone: string | undefined): Promise<NoticeView['call']> {
    const [person] = text.phone === 'own' && issuer.personId ? await this.people.listByIds(communityId, [issuer.personId]) : []
    const own = person?.showPhoneSince && !person.endedAt ? this.pii.openOptional(person.phone) : undefined
    if (own) return { name, phone: own }
    return deskPhone ? { name: '社区值守', phone: deskPhone } : undefined
  }
}
