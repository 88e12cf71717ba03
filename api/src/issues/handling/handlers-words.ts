import { Injectable } from '@nestjs/common'
import type { IssueEventInput } from '@shared/issues'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { Issue } from '../issue.schema'
import { TextChecks } from '../posting/text-checks'

/** What handlers say in an act is read by neighbours at once: they sign for it, and nothing of their work waits for a check. */
@Injectable()
export class HandlersWords {
  constructor(
    private readonly texts: TextChecks,
    private readonly clock: Clock,
  ) {}

  /** What its author says, and what is for handlers only, no neighbour reads. @throws WORDS_REFUSED only for what WeChat refuses */
  async requireFit({ author, visibility }: Pick<Issue, 'author' | 'visibility'>, accountId: string, input: IssueEventInput): Promise<void> {
    const words = 'receipt' in input ? input.receipt : 'words' in input ? input.words : undefined
    if (!words || visibility === 'handlers' || author.accountId === accountId) return
    const verdict = await this.texts.check({ accountId, words, writtenAt: this.clock.now(), scene: 'forum' })
    if (verdict === 'risky') throw new DomainError('WORDS_REFUSED')
  }
}
