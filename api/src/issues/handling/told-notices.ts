import { Injectable } from '@nestjs/common'
import { seatName } from '@shared/seats'
import { type PendingNotice, pendingNotice, type Recipient } from '../../core/outbox'
import type { SeatHolders } from '../../seats/seat-holders'
import { SeatsService } from '../../seats/seats.service'
import { headline } from '../headline'
import type { ListedIssue } from '../issues.repository'
import type { Told, ToldKind } from '../machine/issue-state'
import { MeToosRepository } from '../neighbours/me-toos.repository'

/** Calls for whoever can come: heard in the duty room too, and told with others of the same building and category (design §7). */
const calls: ReadonlySet<ToldKind> = new Set(['post', 'urgentAlert', 'raised', 'reminded', 'reopen'])

/** Turns the machine's "who must hear of it" into notices with their recipients frozen (design §7). */
@Injectable()
export class ToldNotices {
  constructor(
    private readonly seats: SeatsService,
    private readonly meToos: MeToosRepository,
  ) {}

  /**
   * @param by account that did it: nobody is told of the own act.
   * @param who how recipients read the one who did it: 物业 王建国; `toNeighbours` may say less.
   * @param seats whom to ask; timers ask for many issues at once
   */
  async freeze(
    issue: ListedIssue,
    told: readonly Told[],
    by: { accountId: string; personId?: string },
    who: { name: string; toNeighbours: string },
    seats: SeatHolders = this.seats,
  ): Promise<PendingNotice[]> {
    const seatsTold = told.flatMap(({ to }) => to.flatMap((one) => ('seat' in one ? [one.seat] : [])))
    const neighboursTold = told.some(({ to }) => to.some((one) => 'meToo' in one))
    const [holders, neighbours] = await Promise.all([
      seats.holders(issue.communityId, seatsTold),
      neighboursTold ? this.meToos.listAccounts(issue.communityId, issue._id) : [],
    ])
    const [raisedTo] = told
      .filter(({ kind }) => kind === 'raised')
      .flatMap(({ to }) => to.flatMap((one) => ('seat' in one ? [one.seat] : [])))
    const about = { headline: headline(issue.words), place: issue.gateName, ...(raisedTo && { to: seatName(raisedTo) }) }
    const notice = (kind: string, recipients: Recipient[], more: Partial<PendingNotice> = {}, name = who.name): PendingNotice[] => {
      const others = [...new Set(recipients)].filter((one) => one !== `account:${by.accountId}` && one !== `person:${by.personId}`)
      const params = { ...about, who: name }
      return others.length === 0
        ? []
        : [pendingNotice({ kind, recipients: others, params, urgent: false, target: { kind: 'issue', id: issue._id }, ...more })]
    }
    const lastCall = told.findLast(isUrgentCall)
    const { buildingId } = issue.state.place
    const joinKey = `${buildingId}|${issue.state.categoryKey}`
    return told.flatMap((one) => [
      ...notice(
        `issue.${one.kind}.handler`,
        [
          ...one.to.flatMap((to) => ('seat' in to ? (holders.get(to.seat) ?? []).map(({ _id }): Recipient => `person:${_id}`) : [])),
          ...(one === lastCall ? [`room:${issue.communityId}` as const] : []),
        ],
        { urgent: one.urgent, ...(isUrgentCall(one) ? { joinKey } : {}) },
      ),
      ...notice(`issue.${one.kind}.author`, one.to.some((to) => 'author' in to) ? [`account:${issue.author.accountId}`] : []),
      ...notice(
        `issue.${one.kind}.neighbour`,
        one.to.some((to) => 'meToo' in to) ? neighbours.map((id): Recipient => `account:${id}`) : [],
        {},
        who.toNeighbours,
      ),
    ])
  }
}

const isUrgentCall = ({ kind, urgent }: Told): boolean => urgent && calls.has(kind)
