import { Injectable } from '@nestjs/common'
import type { HandoverCommandInput, HandoverIssueView } from '@shared/handovers'
import { AuditService } from '../../audit/audit.service'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { PendingNotice } from '../../core/outbox'
import { Pii } from '../../core/pii'
import type { Actor } from '../../people/actor'
import type { Handover, HandoverItem } from '../../rota/handover/handover.schema'
import { toldTo } from '../../rota/handover/handover-notices'
import { HandoverParties, type Parties, type Party } from '../../rota/handover/handover-parties'
import { HandoversRepository } from '../../rota/handover/handovers.repository'
import { sideOf } from './handover.policy'
import { commanded } from './handover-commands'
import { HandoverItems, type OpenItem } from './handover-items'
import { sameRef } from './handover-lines'

interface Changed {
  handover: Handover
  notices: PendingNotice[]
}

/** Everything the two sides do to a hand-over: the change rule over one document, the other side told in the same write. */
@Injectable()
export class HandoverCommandsService {
  constructor(
    private readonly handovers: HandoversRepository,
    private readonly parties: HandoverParties,
    private readonly items: HandoverItems,
    private readonly audit: AuditService,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /** A repeated command changes nothing. @throws HANDOVER_NOT_FOUND, HANDOVER_DONE naming who, TRY_AGAIN, and what `commanded` throws */
  async apply(actor: Actor, id: string, input: HandoverCommandInput): Promise<void> {
    const now = this.clock.now()
    const { next } = await change<Handover, Changed>({
      read: () => this.find(id),
      decide: (handover) => (handover.commandIds.includes(input.commandId) ? undefined : this.decide(actor, handover, input, now)),
      write: (_, changed) => this.handovers.write(changed.handover, changed.notices, now),
    })
    if (!next?.handover.done) return
    await this.audit.record({
      communityId: next.handover.communityId,
      accountId: actor.accountId,
      action: 'shiftTakenOver',
      target: { kind: 'handover', id },
      reason: next.handover.number,
    })
  }

  private async decide(actor: Actor, handover: Handover, input: HandoverCommandInput, now: Date): Promise<Changed> {
    const [parties, open] = await Promise.all([this.parties.of(handover), this.items.open(handover)])
    const side = sideOf(actor, parties)
    if (!side) throw new DomainError('FORBIDDEN')
    if (handover.done) throw new DomainError('HANDOVER_DONE', { who: this.pii.open(handover.done.who) })
    const me = parties[side].find(({ personId }) => actor.people.some((mine) => mine.personId === personId))
    if (!me) throw new DomainError('FORBIDDEN')
    const who = this.pii.seal(me.name)
    const after = commanded(handover, input, { side, who, open: open.map(({ ref }) => ref), now })
    const signed = input.command === 'takeOver' ? this.signed(after, { who, whole: input.whole, parties, open, now }) : after
    return {
      handover: { ...signed, commandIds: [...handover.commandIds, input.commandId].slice(-60) },
      notices: tell(signed, input, me, parties, open),
    }
  }

  /** From here on it reads as it was: who, and what was open. */
  private signed(handover: Handover, { who, whole, parties, open, now }: Signing): Handover {
    const { lookAt: _, ...rest } = handover
    const sealed = (people: readonly Party[]) => people.map(({ name }) => this.pii.seal(name))
    const { shiftName, outgoing, incoming } = parties
    return {
      ...rest,
      done: { at: now, who, whole, shiftName, outgoing: sealed(outgoing), incoming: sealed(incoming) },
      items: handover.items.map((item) => {
        const { issue, article } = open.find(({ ref }) => sameRef(ref, item.ref)) ?? {}
        return { ...item, ...(issue ? { issue: asItWas(issue) } : {}), ...(article ? { article } : {}) }
      }),
    }
  }

  private async find(id: string): Promise<Handover> {
    const handover = await this.handovers.findAnywhere(id)
    if (!handover) throw new DomainError('HANDOVER_NOT_FOUND')
    return handover
  }
}

interface Signing {
  who: string
  whole: boolean
  parties: Parties
  open: readonly OpenItem[]
  now: Date
}

/** What is not there has no key: stored, undefined would come back as null. */
const asItWas = ({ photo: _, holder: __, lateSince, promise, ...issue }: HandoverIssueView): HandoverItem['issue'] => ({
  ...issue,
  ...(lateSince ? { lateSince } : {}),
  ...(promise ? { promise } : {}),
})

/** A question is told to those who go, its answer to those who come, and that it is done to those who go. */
function tell(
  handover: Handover,
  input: HandoverCommandInput,
  me: Party,
  { outgoing, incoming }: Parties,
  open: readonly OpenItem[],
): PendingNotice[] {
  if (input.command === 'takeOver')
    return toldTo(handover, 'handoverTaken', outgoing, { who: me.name, headline: leftOver(handover) || '都清楚了，一样不差' })
  if (input.command !== 'ask' && input.command !== 'answer') return []
  const { issue, article } = open.find(({ ref }) => sameRef(ref, input.item)) ?? {}
  const params = { who: me.name, headline: issue?.title ?? article?.name ?? '' }
  return input.command === 'ask'
    ? toldTo(handover, 'handoverAsked', outgoing, params)
    : toldTo(handover, 'handoverAnswered', incoming, params)
}

const leftOver = ({ items }: Handover): string =>
  items.flatMap(({ missing, article }) => (missing && article ? [`${article.name}：${missing.words}`] : [])).join('；')
