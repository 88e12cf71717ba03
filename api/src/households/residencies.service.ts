import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { ClaimResidencyInput, ResidencyView } from '@shared/residencies'
import { AccountsRepository } from '../accounts/accounts.repository'
import { PhoneBindings } from '../accounts/phone-bindings'
import { change } from '../core/change'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { isDuplicateKey } from '../core/duplicate-key'
import { newId } from '../core/ids'
import { Pii } from '../core/pii'
import type { Actor } from '../people/actor'
import { ResidenciesRepository, type ResidencyChange } from './residencies.repository'
import { mayObject } from './residency.policy'
import { ResidencyPresenter } from './residency.presenter'
import type { Residency } from './residency.schema'
import {
  deskChange,
  endedChange,
  matchedChange,
  matchingEntry,
  objectedChange,
  pendingChange,
  standingObjection,
} from './residency-changes'
import { askedFirst, housemates, type Neighbourhood, officeRecipients, ResidencyNeighbourhood } from './residency-neighbourhood'

/** Choosing a wrong room a few times is human; trying a whole gate, or asking its people again and again, is not. */
const maxTries = 5
const triesMs = 24 * 60 * 60_000
const deskBatch = 50

/** 选房: who says to live where, and how that is found true (design §13). */
@Injectable()
export class ResidenciesService implements OnModuleInit {
  constructor(
    private readonly residencies: ResidenciesRepository,
    private readonly around: ResidencyNeighbourhood,
    private readonly accounts: AccountsRepository,
    private readonly bindings: PhoneBindings,
    private readonly presenter: ResidencyPresenter,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bindings.onBound(({ accountId, phoneHash }) => this.matchPending(accountId, phoneHash))
  }

  /**
   * Verified at once when the account's verified phone is that of a current roster entry of this household and nobody there has
   * objected, otherwise pending.
   * The same claim again, or one that is still waiting, answers what is there.
   * @throws HOUSEHOLD_NOT_FOUND, ALREADY_RESIDENT, TOO_FREQUENT
   */
  async claim(actor: Actor, input: ClaimResidencyInput): Promise<ResidencyView> {
    const { accountId } = actor
    const claimed = await this.residencies.findClaim(accountId, input.clientRequestId)
    if (claimed) return this.viewOf(claimed)
    const around = await this.neighbourhood(input.householdId)
    const residency = this.newResidency(accountId, input, around)
    const active = residency.activeKey && (await this.residencies.findActive(residency.activeKey))
    if (active) return this.answerActive(active)
    const now = this.clock.now()
    const earlier = await this.residencies.listOfAccount(accountId)
    if (earlier.filter((one) => isTry(one, now)).length >= maxTries) throw new DomainError('TOO_FREQUENT')
    const { set, notices } = await this.firstChange(residency, earlier, around, now)
    const decided = { ...residency, ...set, ...(notices?.length ? { pendingNotices: [...notices], noticesDueAt: now } : {}) }
    try {
      await this.residencies.insert(decided)
      return await this.viewOf(decided)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      return this.claim(actor, input)
    }
  }

  /** One's own: live ones, and the last refusal as long as nothing was claimed after it. */
  async viewsOf(accountId: string): Promise<ResidencyView[]> {
    const all = await this.residencies.listOfAccount(accountId)
    const shown = all.filter(
      ({ status }, index) => status === 'pending' || status === 'verified' || (status === 'rejected' && index === all.length - 1),
    )
    const views = await Promise.all(shown.map((residency) => this.presenter.view(residency)))
    return views.filter((view) => view !== undefined)
  }

  /** Moved out, or chosen wrongly. Ended twice is ended. @throws NOT_FOUND, NOT_YOUR_HOUSEHOLD */
  async end(actor: Actor, id: string): Promise<void> {
    await this.change(id, (residency) => {
      if (residency.accountId !== actor.accountId) throw new DomainError('NOT_YOUR_HOUSEHOLD')
      return residency.status === 'pending' || residency.status === 'verified' ? endedChange : undefined
    })
  }

  /**
   * "不是我家的": a verified resident says that a phone match was wrong, within 7 days; the community decides.
   * @throws NOT_FOUND, NOT_YOUR_HOUSEHOLD, OBJECTION_TOO_LATE
   */
  async object(actor: Actor, id: string): Promise<void> {
    const now = this.clock.now()
    await this.change(id, async (residency) => {
      if (!mayObject(actor, residency)) throw new DomainError('NOT_YOUR_HOUSEHOLD')
      if (residency.objection) return undefined
      if (residency.status !== 'verified' || !residency.objectionUntil || residency.objectionUntil <= now)
        throw new DomainError('OBJECTION_TOO_LATE')
      const around = await this.neighbourhood(residency.householdId)
      return objectedChange(residency, { at: now, accountId: actor.accountId }, officeRecipients(around), around.household.address, now)
    })
  }

  /** A phone was bound: what waits is matched again. Objected ones are for a person. */
  async matchPending(accountId: string, phoneHash: string): Promise<void> {
    const active = await this.residencies.listActiveOfAccount(accountId)
    for (const { _id } of active.filter(({ status }) => status === 'pending'))
      await this.change(_id, async (residency) => {
        if (residency.status !== 'pending' || residency.objection) return undefined
        const around = await this.neighbourhood(residency.householdId)
        return this.match(residency, phoneHash, around, this.clock.now())
      })
  }

  /** For the timers: a day of silence passed, the community desk is told. @returns how many. */
  async tellDesk(now: Date): Promise<number> {
    const due = await this.residencies.listDeskDue(now, deskBatch)
    for (const { _id } of due)
      await this.change(_id, async (residency) => {
        if (residency.status !== 'pending' || !residency.deskDueAt || residency.deskDueAt > now) return undefined
        const around = await this.neighbourhood(residency.householdId)
        return deskChange(residency, officeRecipients(around), around.household.address)
      })
    return due.length
  }

  private async firstChange(
    residency: Residency,
    earlier: readonly Residency[],
    around: Neighbourhood,
    now: Date,
  ): Promise<ResidencyChange> {
    const { address } = around.household
    const objection = standingObjection(earlier.filter(({ householdId }) => householdId === residency.householdId))
    if (objection) return objectedChange(residency, objection, officeRecipients(around), address, now)
    const account = await this.accounts.find(residency.accountId)
    const phoneHash = account?.phoneVerifiedAt ? account.phoneHash : undefined
    const matched = phoneHash === undefined ? undefined : this.match(residency, phoneHash, around, now)
    return matched ?? pendingChange(residency, askedFirst(residency, around), address, now)
  }

  private match(residency: Residency, phoneHash: string, around: Neighbourhood, now: Date): ResidencyChange | undefined {
    const entry = matchingEntry(around.entries, phoneHash, residency.relation)
    return entry && matchedChange(residency, entry, housemates(around, residency.accountId), around.household.address, now)
  }

  private async answerActive(active: Residency): Promise<ResidencyView> {
    if (active.status === 'verified') throw new DomainError('ALREADY_RESIDENT')
    return this.viewOf(active)
  }

  private newResidency(accountId: string, input: ClaimResidencyInput, { household, gate }: Neighbourhood): Residency {
    const { communityId, _id: householdId } = household
    return {
      _id: newId(),
      communityId,
      householdId,
      gateId: gate._id,
      accountId,
      relation: input.relation,
      name: input.name && this.pii.seal(input.name),
      status: 'pending',
      activeKey: `${communityId}:${accountId}:${householdId}`,
      clientRequestId: input.clientRequestId,
      createdAt: this.clock.now(),
      rev: 0,
      pendingNotices: [],
    }
  }

  private async neighbourhood(householdId: string): Promise<Neighbourhood> {
    const around = await this.around.of(householdId, this.clock.now())
    if (!around) throw new DomainError('HOUSEHOLD_NOT_FOUND')
    return around
  }

  private async viewOf(residency: Residency): Promise<ResidencyView> {
    const view = await this.presenter.view(residency)
    if (!view) throw new DomainError('HOUSEHOLD_NOT_FOUND')
    return view
  }

  private async change(
    id: string,
    decide: (residency: Residency) => ResidencyChange | undefined | Promise<ResidencyChange | undefined>,
  ): Promise<void> {
    await change({
      read: async () => {
        const residency = await this.residencies.findAnywhere(id)
        if (!residency) throw new DomainError('NOT_FOUND')
        return residency
      },
      decide,
      write: (residency, next) => this.residencies.save(residency, next, this.clock.now()),
    })
  }
}

/** Waits, or came to nothing within a day. */
const isTry = ({ status, createdAt }: Residency, now: Date): boolean =>
  status === 'pending' || (status !== 'verified' && now.getTime() - createdAt.getTime() < triesMs)
