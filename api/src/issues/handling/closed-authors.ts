import { Injectable, type OnModuleInit } from '@nestjs/common'
import { AccountClosings } from '../../accounts/account-closings'
import { IssuesRepository } from '../issues.repository'
import { CommentsRepository } from '../neighbours/comments.repository'

/** What somebody said of the building stays there after the account is closed; who said it does not (design §13). */
@Injectable()
export class ClosedAuthors implements OnModuleInit {
  constructor(
    private readonly closings: AccountClosings,
    private readonly issues: IssuesRepository,
    private readonly comments: CommentsRepository,
  ) {}

  onModuleInit(): void {
    this.closings.onClosing(async (accountId) => {
      await this.issues.eraseAuthorAnywhere(accountId)
      await this.comments.eraseAuthorAnywhere(accountId)
    })
  }
}
