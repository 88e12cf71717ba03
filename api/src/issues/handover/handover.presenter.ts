import { Injectable } from '@nestjs/common'
import type { HandoverBriefView, HandoverItemView, HandoverSaid, HandoverStatus, HandoverView } from '@shared/handovers'
import { postName } from '@shared/seats'
import { Pii } from '../../core/pii'
import type { Handover, HandoverItem, Said } from '../../rota/handover/handover.schema'
import type { Parties } from '../../rota/handover/handover-parties'
import { opensAt, reachMs } from '../../rota/handover/handover-times'
import type { Side } from './handover.policy'
import type { OpenItem } from './handover-items'
import { itemState, linesOf, sameRef } from './handover-lines'

export interface Reading {
  parties: Parties
  side: Side | undefined
}

/** A hand-over as its two sides and the office read it. */
@Injectable()
export class HandoverPresenter {
  constructor(private readonly pii: Pii) {}

  brief(handover: Handover, { parties, side }: Reading): HandoverBriefView {
    const { _id, communityId, number, post, at, done, lateAt } = handover
    const names = (now: { name: string }[], then: string[] | undefined) =>
      then ? then.map((name) => this.pii.open(name)) : now.map(({ name }) => name)
    return {
      id: _id,
      communityId,
      number,
      post,
      postName: postName[post],
      shiftName: done?.shiftName ?? parties.shiftName,
      at: at.toISOString(),
      status: statusOf(handover),
      late: lateAt !== undefined,
      outgoing: names(parties.outgoing, done?.outgoing),
      incoming: names(parties.incoming, done?.incoming),
      side,
      confirmedAt: done?.at.toISOString(),
    }
  }

  /** @param open what there is to hand over now; once confirmed it is what was stored then */
  view(handover: Handover, reading: Reading, open: readonly OpenItem[], communityName: string, now: Date): HandoverView {
    const { done, words } = handover
    const items = done
      ? handover.items.map((item) => this.item(item, item))
      : linesOf(
          handover.items,
          open.map(({ ref }) => ref),
        ).map((item) => this.item(item, open.find(({ ref }) => sameRef(ref, item.ref)) ?? item))
    const inTime = now >= opensAt(handover) && now.getTime() <= handover.at.getTime() + reachMs
    return {
      ...this.brief(handover, reading),
      communityName,
      items,
      words: words && this.said(words),
      confirmed: done && { who: this.pii.open(done.who), at: done.at.toISOString(), whole: done.whole },
      opensAt: opensAt(handover).toISOString(),
      mayWrite: !done && reading.side === 'outgoing',
      mayConfirm: !done && reading.side === 'incoming' && inTime,
    }
  }

  private item(item: HandoverItem, { issue, article }: Pick<OpenItem, 'issue' | 'article'>): HandoverItemView {
    const { ref, watch, questions, clear, missing } = item
    const settled = missing ?? clear
    return {
      ref,
      state: itemState(item),
      issue,
      article,
      watch: watch && this.said(watch),
      questions: questions.map(({ answer, ...question }) => ({ ...this.said(question), answer: answer && this.said(answer) })),
      confirmed: settled && { who: this.pii.open(settled.who), at: settled.at.toISOString(), words: missing?.words },
    }
  }

  private said({ who, at, words }: Said): HandoverSaid {
    return { who: this.pii.open(who), at: at.toISOString(), words }
  }
}

/** 待交接 交接中 已交接 有遗留 */
export function statusOf({ done, items, words }: Pick<Handover, 'done' | 'items' | 'words'>): HandoverStatus {
  if (done) return items.some(({ missing }) => missing) ? 'leftOver' : 'handedOver'
  return items.some((item) => item.watch || itemState(item) !== 'unclear') || words ? 'underWay' : 'waiting'
}
