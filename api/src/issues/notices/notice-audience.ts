import { Injectable } from '@nestjs/common'
import { AreasRepository } from '../../areas/areas.repository'
import { type PendingNotice, pendingNotice, type Recipient } from '../../core/outbox'
import { ResidenciesRepository } from '../../households/residencies.repository'
import type { Notice } from './notice.schema'

/** Whom a notice concerns: everybody verified behind the gates of its area. */
@Injectable()
export class NoticeAudience {
  constructor(
    private readonly areas: AreasRepository,
    private readonly residencies: ResidenciesRepository,
  ) {}

  /** The gate itself, or every gate of the building. */
  async gatesOf({ communityId, areaId }: Pick<Notice, 'communityId' | 'areaId'>): Promise<string[]> {
    const tree = await this.areas.listTree(communityId)
    return tree.filter(({ kind, path }) => kind === 'gate' && path.includes(areaId)).map(({ _id }) => _id)
  }

  /** One message to everybody it concerns, whoever wrote it left out; nothing when nobody lives there yet. */
  async tell(notice: Notice, kind: 'noticePublished' | 'noticeLifted' | 'noticeTakenDown', who: string): Promise<PendingNotice[]> {
    const { communityId, issuer } = notice
    const residents = await this.residencies.listVerifiedAtGates(communityId, await this.gatesOf(notice))
    const accounts = new Set(residents.map(({ accountId }) => accountId).filter((accountId) => accountId !== issuer.accountId))
    return accounts.size === 0
      ? []
      : [
          this.message(
            notice,
            kind,
            [...accounts].map((id): Recipient => `account:${id}`),
            who,
          ),
        ]
  }

  /** WeChat refused the words after they were shown: its writer has to know. */
  refused(notice: Notice): PendingNotice {
    return this.message(notice, 'noticeRefused', [`account:${notice.issuer.accountId}`], '')
  }

  private message({ _id, text, areaName }: Notice, kind: string, recipients: Recipient[], who: string): PendingNotice {
    return pendingNotice({
      eventId: `${_id}:${kind}`,
      kind,
      recipients,
      params: { headline: text.title, place: areaName, who },
      urgent: false,
      target: { kind: 'notice', id: _id },
    })
  }
}
