import { createHash } from 'node:crypto'
import { Injectable, Logger } from '@nestjs/common'
import type { CreateIssueInput } from '@shared/issues'
import type { Area } from '../../areas/area.schema'
import { AreasRepository } from '../../areas/areas.repository'
import { PolicyVersionsService } from '../../areas/policy-versions.service'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { Sealed } from '../../core/pii'
import { HouseholdsRepository } from '../../households/households.repository'
import { ResidenciesRepository } from '../../households/residencies.repository'
import { MediaService } from '../../media/media.service'
import { type Actor, personIn } from '../../people/actor'
import { PeopleRepository } from '../../people/people.repository'
import { MachineContexts } from '../handling/machine-contexts'
import { ToldNotices } from '../handling/told-notices'
import { type Issue, seatsOf, workBucketOf } from '../issue.schema'
import { IssuesRepository } from '../issues.repository'
import type { IssuePlace } from '../machine/issue-state'
import { post } from '../machine/post'
import { PublicationService } from './publication.service'

/** More than anybody has to say, and little enough for those who are told of each. Desks that write down what others say have no limit. */
const maxPostsAnHour = 30
const hourMs = 60 * 60_000

/** Of one request, the same every time: two taps at once attach their photos to one issue. */
const issueIdOf = (...request: [communityId: string, accountId: string, clientRequestId: string]): string =>
  createHash('sha256').update(request.join('\n')).digest('hex').slice(0, 24)

/** A resident says it once. */
@Injectable()
export class PostIssueService {
  private readonly logger = new Logger(PostIssueService.name)

  constructor(
    private readonly areas: AreasRepository,
    private readonly versions: PolicyVersionsService,
    private readonly contexts: MachineContexts,
    private readonly notices: ToldNotices,
    private readonly media: MediaService,
    private readonly issues: IssuesRepository,
    private readonly households: HouseholdsRepository,
    private readonly residencies: ResidenciesRepository,
    private readonly people: PeopleRepository,
    private readonly publication: PublicationService,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores the issue with its clocks running and its handlers told, in one write; then looks whether neighbours may see it.
   * The same clientRequestId again answers the issue that is there.
   * @returns the issue's id
   * @throws AREA_NOT_FOUND, TOO_FREQUENT, NOT_YOUR_HOUSEHOLD, CATEGORY_UNKNOWN, URGENCY_ANSWER_REQUIRED, MEDIA_NOT_FOUND
   */
  async post(actor: Actor, input: CreateIssueInput): Promise<string> {
    const gate = await this.gate(input.place.gateId)
    const { communityId } = gate
    const earlier = await this.issues.findByRequest(communityId, actor.accountId, input.clientRequestId)
    if (earlier) return earlier._id
    await this.requireMeasure(actor)

    const issue = await this.draft(actor, input, gate)
    await this.media.attach(communityId, input.photoIds, actor.accountId, issue._id)
    const isNew = await this.issues.insert(issue)
    if (isNew) await this.publication.settle(issue._id).catch((err: unknown) => this.logger.error({ err }, 'left to the timer'))
    return issue._id
  }

  private async requireMeasure({ accountId, appointments }: Actor): Promise<void> {
    if (appointments.length > 0) return
    const since = new Date(this.clock.now().getTime() - hourMs)
    const lately = await this.issues.countOfAuthorAnywhere(accountId, { 'state.postedAt': { $gte: since } })
    if (lately >= maxPostsAnHour) throw new DomainError('TOO_FREQUENT')
  }

  private async draft(actor: Actor, input: CreateIssueInput, gate: Area): Promise<Issue> {
    const { communityId } = gate
    const home = this.homeAt(actor, input)
    const [{ version, policy }, place, name, room, contactAtHome] = await Promise.all([
      this.versions.current(communityId),
      this.place(gate, home),
      this.authorName(actor, communityId, home),
      input.place.householdId ? this.roomOf(communityId, input.place.householdId) : undefined,
      input.visibility === 'handlers' && home ? this.contactLivesThere(communityId, home) : false,
    ])
    const context = await this.contexts.forPlace(place, policy)
    const by = { accountId: actor.accountId, personId: personIn(actor, communityId) }
    const { state, entry, told } = post(
      {
        commandId: input.clientRequestId,
        by: by.personId ? { accountId: by.accountId, personId: by.personId } : { accountId: by.accountId },
        place,
        categoryKey: input.categoryKey,
        urgentAnswer: input.urgentAnswer,
        notMyContact: input.notMyContact || contactAtHome,
        policyVersion: version,
      },
      context,
    )
    const id = issueIdOf(communityId, actor.accountId, input.clientRequestId)
    const issue: Issue = {
      _id: id,
      communityId,
      author: { accountId: actor.accountId, name, anonymous: input.anonymous },
      clientRequestId: input.clientRequestId,
      words: input.words,
      photoIds: [...new Set(input.photoIds)],
      gateName: gate.fullName,
      spot: input.place.spot || room,
      visibility: input.visibility,
      audienceAreaId: place.buildingId,
      publicationDueAt: input.visibility === 'building' ? context.now : undefined,
      held: input.visibility === 'building' ? 'contentCheck' : 'private',
      textCheck: 'pending',
      state,
      seats: seatsOf(state),
      timeline: [entry],
      workBucket: workBucketOf(id),
      rev: 0,
      pendingNotices: [],
    }
    const pendingNotices = await this.notices.freeze(issue, told, by, { name: '', toNeighbours: '' })
    return { ...issue, pendingNotices, noticesDueAt: pendingNotices.length > 0 ? context.now : undefined }
  }

  private async gate(gateId: string): Promise<Area> {
    const gate = await this.areas.findAnywhere(gateId)
    if (gate?.kind !== 'gate') throw new DomainError('AREA_NOT_FOUND')
    return gate
  }

  /** The dwelling whose contact member is asked first: the one named, or the author's own at this gate. */
  private homeAt({ residencies }: Actor, { place }: CreateIssueInput): string | undefined {
    const atGate = residencies.filter(({ gateId }) => gateId === place.gateId)
    if (place.householdId && !atGate.some(({ householdId }) => householdId === place.householdId))
      throw new DomainError('NOT_YOUR_HOUSEHOLD')
    return place.householdId ?? (atGate.find(({ verified }) => verified) ?? atGate[0])?.householdId
  }

  private async place(gate: Area, householdId: string | undefined): Promise<IssuePlace> {
    const path = await this.areas.listAnywhere(gate.path)
    const idOf = (kind: Area['kind']): string | undefined => path.find((area) => area.kind === kind)?._id
    const gridId = idOf('grid')
    const subdistrictId = idOf('subdistrict')
    return {
      ...(householdId ? { householdId } : {}),
      gateId: gate._id,
      buildingId: idOf('building') ?? gate._id,
      ...(gridId ? { gridId } : {}),
      communityId: gate.communityId,
      ...(subdistrictId ? { subdistrictId } : {}),
    }
  }

  private async roomOf(communityId: string, householdId: string): Promise<string | undefined> {
    return (await this.households.listByIds(communityId, [householdId]))[0]?.room
  }

  /** What is private is hidden from the author's own household too, also where the contact member is one of it (design §6). */
  private async contactLivesThere(communityId: string, householdId: string): Promise<boolean> {
    const [household] = await this.households.listByIds(communityId, [householdId])
    const [contact] = household?.contact ? await this.people.listByIds(communityId, [household.contact.personId]) : []
    return contact?.householdId === householdId
  }

  /** As the roster has it, else as the author called himself when choosing a home. Stays sealed. */
  private async authorName(actor: Actor, communityId: string, householdId: string | undefined): Promise<Sealed | undefined> {
    const personId = personIn(actor, communityId)
    const [people, residencies] = await Promise.all([
      personId ? this.people.listByIds(communityId, [personId]) : [],
      this.residencies.listActiveOfAccount(actor.accountId),
    ])
    return people[0]?.name ?? residencies.find((residency) => residency.householdId === householdId)?.name
  }
}
