import { Injectable, Logger } from '@nestjs/common'
import type { NoticeEnd } from '@shared/notices'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { PendingNotice } from '../../core/outbox'
import { IssuesRepository, type ListedIssue } from '../issues.repository'
import { TextChecks } from '../posting/text-checks'
import { liftingOf } from './lifting'
import type { Notice } from './notice.schema'
import { NoticeAudience } from './notice-audience'
import { type NoticeChange, NoticesRepository } from './notices.repository'

const batch = 100
/** How long after a crash a notice may go on hanging. */
const lookAgainMs = 2 * 60_000

/** Notices that end by themselves. At once when the issue is resolved; what a crash left hanging is found by the timer. */
@Injectable()
export class NoticeLifting {
  private readonly logger = new Logger(NoticeLifting.name)

  constructor(
    private readonly notices: NoticesRepository,
    private readonly issues: IssuesRepository,
    private readonly audience: NoticeAudience,
    private readonly texts: TextChecks,
    private readonly clock: Clock,
  ) {}

  /** After an act on an issue. Never fails the act: what it leaves, {@link tend} finishes. */
  async afterAct(issue: ListedIssue): Promise<void> {
    try {
      const current = await this.notices.listCurrentOfIssue(issue.communityId, issue._id)
      const now = this.clock.now()
      for (const notice of current.filter((one) => liftingOf(one, issue.state, now))) await this.settle(notice, issue)
    } catch (error) {
      this.logger.error({ err: error, issueId: issue._id }, 'notices were left to the timer')
    }
  }

  /** For the timers. @returns how many were looked at */
  async tend(now: Date): Promise<number> {
    const due = await this.notices.listToLookAtAnywhere(now, batch)
    for (const notice of due) {
      try {
        const [issue] = await this.issues.listByIds(notice.communityId, [notice.issueId])
        await this.settle(await this.checked(notice), issue)
      } catch (error) {
        this.logger.error({ err: error, noticeId: notice._id }, 'a notice could not be looked at')
        await this.notices.write(notice, { set: { lookAt: lookAgainAt(now) }, notices: [], now })
      }
    }
    return due.length
  }

  /** Ends it as the rule says, or looks again later. @param known as its words were last checked */
  private async settle(known: Notice, issue: ListedIssue | undefined): Promise<void> {
    await change<Notice, NoticeChange>({
      read: () => this.read(known._id),
      decide: async (notice) => {
        if (notice.ended) return undefined
        const now = this.clock.now()
        const textCheck = notice.changedAt?.getTime() === known.changedAt?.getTime() ? known.textCheck : notice.textCheck
        if (textCheck === 'risky')
          return { set: { textCheck, ended: { how: 'takenDown', at: now } }, notices: [this.audience.refused(notice)], now }
        const how = liftingOf(notice, issue?.state, now)
        if (!how) return { set: { textCheck, lookAt: lookAgainAt(now) }, notices: [], now }
        return { set: { textCheck, ended: { how, at: now } }, notices: await this.told(notice, how), now }
      },
      write: (notice, next) => this.notices.write(notice, next),
    })
  }

  /** Taps run again: everybody is told. What is simply over needs no word. */
  private async told(notice: Notice, how: NoticeEnd): Promise<PendingNotice[]> {
    return how === 'restored' ? this.audience.tell(notice, 'noticeLifted', '') : []
  }

  /** Asks WeChat about words it could not be asked about when they were shown. */
  private async checked(notice: Notice): Promise<Notice> {
    if (notice.textCheck !== 'pending') return notice
    const { issuer, text, publishedAt, changedAt } = notice
    const words = { accountId: issuer.accountId, words: textOf(text), writtenAt: changedAt ?? publishedAt, scene: 'forum' } as const
    return { ...notice, textCheck: await this.texts.check(words) }
  }

  private async read(id: string): Promise<Notice> {
    const notice = await this.notices.findAnywhere(id)
    if (!notice) throw new DomainError('NOTICE_NOT_FOUND')
    return notice
  }
}

const lookAgainAt = (now: Date): Date => new Date(now.getTime() + lookAgainMs)

/** All that residents will read and that the handler wrote. */
export const textOf = ({ title, reason, advice }: Notice['text']): string => [title, reason, advice].filter(Boolean).join('\n')
