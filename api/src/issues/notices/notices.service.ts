import { Injectable } from '@nestjs/common'
import type { ChangeNoticeInput, LiftNoticeInput, NoticeHouseholdsView, NoticeList, NoticeView, PublishNoticeInput } from '@shared/notices'
import type { Area } from '../../areas/area.schema'
import { AreasRepository } from '../../areas/areas.repository'
import { EntranceCodesService } from '../../areas/entrance-codes.service'
import { atLocal, localDay } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import { HouseholdsRepository } from '../../households/households.repository'
import { type Actor, holdsRoleOver } from '../../people/actor'
import { livesIn, onlookers } from '../reading/issue.policy'
import { NoticePresenter } from './notice.presenter'
import type { Notice } from './notice.schema'
import { NoticeAudience } from './notice-audience'
import { NoticeReadsRepository } from './notice-reads.repository'
import { NoticeWritingService } from './notice-writing.service'
import { NoticesRepository } from './notices.repository'
import { readHouseholds } from './read-households'

/** 告知单: hung up, read, changed and taken down; who has read it. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly reads: NoticeReadsRepository,
    private readonly writing: NoticeWritingService,
    private readonly presenter: NoticePresenter,
    private readonly audience: NoticeAudience,
    private readonly households: HouseholdsRepository,
    private readonly areas: AreasRepository,
    private readonly entranceCodes: EntranceCodesService,
    private readonly clock: Clock,
  ) {}

  async publish(actor: Actor, issueId: string, input: PublishNoticeInput): Promise<NoticeView> {
    return this.view(await this.writing.publish(actor, issueId, input), actor)
  }

  async change(actor: Actor, id: string, input: ChangeNoticeInput): Promise<NoticeView> {
    await this.writing.change(actor, id, input)
    return this.read(actor, id)
  }

  async lift(actor: Actor, id: string, input: LiftNoticeInput): Promise<NoticeView> {
    await this.writing.lift(actor, id, input)
    return this.read(actor, id)
  }

  /** @throws NOTICE_NOT_FOUND; NOT_YOUR_BUILDING for whoever neither lives there, looks after it, nor handles the issue. */
  async read(actor: Actor, id: string): Promise<NoticeView> {
    const notice = await this.find(id)
    const view = await this.view(notice, actor)
    if (!view.mayManage && !livesIn(actor, notice.areaId) && !(await this.looksAfter(actor, notice)))
      throw new DomainError('NOT_YOUR_BUILDING')
    return view
  }

  /** On top of 楼里, for verified residents of the gate and those who look after it; nothing for others. */
  async listPinned(actor: Actor, gateId: string | undefined): Promise<NoticeList> {
    const home = gateId ?? actor.residencies.find(({ verified }) => verified)?.gateId
    const gate = home ? await this.areas.findAnywhere(home) : null
    if (!gate || !(livesIn(actor, gate._id) || holdsRoleOver(actor, onlookers, gate.path))) return { items: [] }
    return this.pinnedAt(gate, actor)
  }

  /** What hangs at the door: signed out, by the gate's code. @throws ENTRANCE_CODE_NOT_FOUND */
  async listAtDoor(code: string): Promise<NoticeList> {
    const { gateId } = await this.entranceCodes.find(code)
    const gate = await this.areas.findAnywhere(gateId)
    return gate ? this.pinnedAt(gate) : { items: [] }
  }

  /** For the page of an issue: what was hung up because of it, of that what the reader may see. */
  async listOfIssue(actor: Actor, issueId: string): Promise<NoticeList> {
    const notices = await this.notices.listOfIssueAnywhere(issueId)
    const communityId = notices[0]?.communityId ?? ''
    const views = await this.presenter.views(communityId, notices, actor)
    const here = new Set(notices.filter(({ areaId }) => livesIn(actor, areaId)).map(({ _id }) => _id))
    return { items: views.filter(({ id, mayManage, ended }) => mayManage || (here.has(id) && ended?.how !== 'takenDown')) }
  }

  /** 知道了. @throws NOT_YOUR_BUILDING for whoever does not live there */
  async markRead(actor: Actor, id: string): Promise<NoticeView> {
    const { communityId, areaId, _id } = await this.find(id)
    if (!livesIn(actor, areaId)) throw new DomainError('NOT_YOUR_BUILDING')
    const householdIds = actor.residencies
      .filter(({ verified, gatePath }) => verified && gatePath.includes(areaId))
      .map(({ householdId }) => householdId)
    await this.reads.add({ _id: newId(), communityId, noticeId: _id, accountId: actor.accountId, householdIds, at: this.clock.now() })
    return this.read(actor, id)
  }

  /** For whoever goes from door to door. @throws FORBIDDEN for anybody but handlers of the issue */
  async listHouseholds(actor: Actor, id: string): Promise<NoticeHouseholdsView> {
    const notice = await this.find(id)
    if (!(await this.view(notice, actor)).mayManage) throw new DomainError('FORBIDDEN')
    const { communityId } = notice
    const [households, read] = await Promise.all([
      this.audience.gatesOf(notice).then((gateIds) => this.households.listOfGates(communityId, gateIds)),
      this.reads.listHouseholds(communityId, id),
    ])
    return readHouseholds(households, read)
  }

  private async pinnedAt(gate: Area, actor?: Actor): Promise<NoticeList> {
    const today = atLocal(localDay(this.clock.now()))
    const pinned = await this.notices.listPinned(gate.communityId, gate.path, today)
    return { items: await this.presenter.views(gate.communityId, pinned, actor) }
  }

  private async looksAfter(actor: Actor, { areaId }: Notice): Promise<boolean> {
    const area = await this.areas.findAnywhere(areaId)
    return area !== null && holdsRoleOver(actor, onlookers, area.path)
  }

  private async view(notice: Notice, actor: Actor): Promise<NoticeView> {
    const [view] = await this.presenter.views(notice.communityId, [notice], actor)
    if (!view) throw new DomainError('NOTICE_NOT_FOUND')
    return view
  }

  private async find(id: string): Promise<Notice> {
    const notice = await this.notices.findAnywhere(id)
    if (!notice) throw new DomainError('NOTICE_NOT_FOUND')
    return notice
  }
}
