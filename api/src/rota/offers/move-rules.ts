import { Injectable } from '@nestjs/common'
import { DomainError } from '../../core/domain-error'
import { RotaMonthPresenter } from '../months/rota-month.presenter'
import type { RotaMonth, RotaOffer } from '../months/rota-month.schema'
import type { Surroundings } from '../months/rota-surroundings'
import { type Move, moved, movesJudge } from './shift-moves'

/** Says why a shift may not change hands. */
@Injectable()
export class MoveRules {
  constructor(private readonly presenter: RotaMonthPresenter) {}

  /** Of both sides. @throws ROTA_OFFER_REFUSED saying why */
  async require(month: RotaMonth, around: Surroundings, offer: RotaOffer, moves: readonly Move[], now: Date): Promise<void> {
    const found = movesJudge(month, around, now)(moves)
    if (found.length === 0) return
    const breaks = await this.presenter.breaks({ ...month, shifts: moved(month.shifts, moves, offer) }, found)
    throw new DomainError('ROTA_OFFER_REFUSED', { why: breaks.map(({ words }) => words).join('；'), breaks })
  }
}
