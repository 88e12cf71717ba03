import { Injectable } from '@nestjs/common'
import { type MyRotaLeaveView, maxOwnWishes, type OwnWishInput } from '@shared/rota-offers'
import { localDay } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { Actor } from '../../people/actor'
import { changeMonth } from '../months/change-month'
import { monthOfDay, monthsLater } from '../months/month-of'
import { monthsAhead } from '../months/rota-generator.service'
import { type MonthOf, RotaMonthChanges } from '../months/rota-month-changes'
import { MyLeaveService } from './my-leave.service'

/** 想值, 不想值: days of a month that is not published yet. */
@Injectable()
export class OwnWishService {
  constructor(
    private readonly changes: RotaMonthChanges,
    private readonly mine: MyLeaveService,
    private readonly clock: Clock,
  ) {}

  /** @throws ROTA_WISH_TOO_LATE, ROTA_WISHES_FULL, ROTA_LIST_FULL, ROTA_NOT_IN_POOL, ROTA_MONTH_OUT_OF_RANGE, BAD_INPUT */
  async wish(actor: Actor, of: MonthOf, { day, wish, commandId }: OwnWishInput): Promise<MyRotaLeaveView> {
    this.requireInRange(of.month, day)
    const [me = ''] = await this.mine.inPools(actor, of.communityId)
    await this.changes.apply(actor, {
      ...of,
      commandId,
      action: 'ownWishSet',
      decide: (stored) => {
        if (stored.status === 'published') throw new DomainError('ROTA_WISH_TOO_LATE')
        const changed = changeMonth(stored, [{ kind: 'wish', personId: me, day, wish }])
        const mine = changed.wishes.filter(({ personId }) => personId === me)
        if (mine.length > maxOwnWishes) throw new DomainError('ROTA_WISHES_FULL', { max: maxOwnWishes })
        return { ...stored, ...changed }
      },
      tell: () => [],
    })
    return this.mine.read(actor, of.communityId)
  }

  private requireInRange(month: string, day: string): void {
    const from = monthOfDay(localDay(this.clock.now()))
    const to = monthsLater(from, monthsAhead)
    if (monthOfDay(day) !== month) throw new DomainError('BAD_INPUT')
    if (month < from) throw new DomainError('ROTA_WISH_TOO_LATE')
    if (month > to) throw new DomainError('ROTA_MONTH_OUT_OF_RANGE', { from, to })
  }
}
