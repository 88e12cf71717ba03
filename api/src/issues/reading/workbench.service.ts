import { Injectable } from '@nestjs/common'
import type { MyHouseholdsView } from '@shared/households'
import type { WorkbenchView } from '@shared/issues'
import { contactOf } from '@shared/seats'
import { AreasRepository } from '../../areas/areas.repository'
import { endOfLocalDay } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import type { Actor } from '../../people/actor'
import { SeatsService } from '../../seats/seats.service'
import { MachineContexts } from '../handling/machine-contexts'
import { IssuesRepository, type ListedIssue } from '../issues.repository'
import { allowedEvents } from '../machine/allowed'
import { CardPresenter, countdownOf } from './card.presenter'

/** The first so many by deadline; the rest through filters (design §11). */
const shown = 200

/** 工作台 and the issues on top of 我的联户: what my seats must answer for. */
@Injectable()
export class WorkbenchService {
  constructor(
    private readonly issues: IssuesRepository,
    private readonly areas: AreasRepository,
    private readonly seats: SeatsService,
    private readonly cards: CardPresenter,
    private readonly contexts: MachineContexts,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor): Promise<WorkbenchView> {
    const perCommunity = await Promise.all((await this.communitiesOf(actor)).map((communityId) => this.ofCommunity(actor, communityId)))
    const items = perCommunity
      .flat()
      .sort((a, b) => dueMs(a.issue) - dueMs(b.issue))
      .slice(0, shown)
    const cards = new Map(
      (
        await this.cards.cards(
          items.map(({ issue }) => issue),
          actor,
        )
      ).map((card) => [card.id, card]),
    )
    const now = this.clock.now()
    const tonight = endOfLocalDay(now).getTime()
    const waiting = items.filter(({ issue }) => issue.state.status !== 'resolved')
    return {
      overdue: waiting.filter(({ issue }) => dueMs(issue) <= now.getTime()).length,
      dueToday: waiting.filter(({ issue }) => dueMs(issue) > now.getTime() && dueMs(issue) <= tonight).length,
      unacknowledged: waiting.filter(({ issue }) => issue.state.status === 'open').length,
      items: items.flatMap(({ issue, actions }) => {
        const card = cards.get(issue._id)
        return card ? [{ ...card, actions }] : []
      }),
    }
  }

  /** Open issues of the contact member's households, newest first; not those whose author did not want the contact member. */
  async openOfHouseholds(communityId: string, householdIds: string[]): Promise<MyHouseholdsView['openIssues']> {
    const open = await this.issues.listOpenOfSeats(communityId, householdIds.map(contactOf), shown)
    return open.map(({ _id, words, state }) => ({
      issueId: _id,
      householdId: state.place.householdId ?? '',
      words,
      postedAt: state.postedAt.toISOString(),
      status: state.status,
      cycle: state.cycle,
      urgent: state.urgency === 'U',
    }))
  }

  /** One's own; for staff of a subdistrict every community of it. */
  private async communitiesOf({ people, appointments }: Actor): Promise<string[]> {
    const subdistricts = appointments.filter(({ areaPath }) => areaPath.length === 1).map(({ areaId }) => areaId)
    const below = await this.areas.listCommunitiesOf(subdistricts)
    return [...new Set([...people.map(({ communityId }) => communityId), ...below.map(({ _id }) => _id)])]
  }

  private async ofCommunity(actor: Actor, communityId: string) {
    const mySeats = await this.seats.seatsOf(actor, communityId)
    const issues = mySeats.length > 0 ? await this.issues.listForSeats(communityId, mySeats, shown) : []
    return Promise.all(
      issues.map(async (issue) => ({ issue, actions: allowedEvents(issue.state, await this.contexts.forSeats(issue, actor, mySeats)) })),
    )
  }
}

/** By the deadline that the card shows, of what is late the one it missed, so that the figures count what the list says. A clock that stands still is due last. */
const dueMs = ({ state }: ListedIssue): number => {
  const due = countdownOf(state)
  return due ? Date.parse(due.lateSince ?? due.by) : Number.MAX_SAFE_INTEGER
}
