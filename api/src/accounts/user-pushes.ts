import { Injectable, type OnModuleInit } from '@nestjs/common'
import * as z from 'zod/mini'
import { AuditService } from '../audit/audit.service'
import { Clock } from '../core/clock'
import type { PushEvent } from '../wechat/push/push'
import { WechatPushes } from '../wechat/push/wechat-pushes'
import type { Account } from './account.schema'
import { AccountClosings } from './account-closings'
import { AccountsRepository } from './accounts.repository'
import { SessionsRepository } from './sessions.repository'

/** WeChat's number for the phone in 授权用户信息变更. Of the others (nickname, avatar, photos …) nothing is kept that came by WeChat's consent. */
const phoneInfo = '8'

const UserEvent = z.looseObject({ OpenID: z.optional(z.string()), RevokeInfo: z.optional(z.coerce.string()) })

/**
 * Whoever takes back the consent to the phone number, or closes the WeChat account, has the data deleted (platform rule 15.1.4).
 * The public record of an issue stays, without the person. The same push again finds nobody.
 */
@Injectable()
export class UserPushes implements OnModuleInit {
  constructor(
    private readonly pushes: WechatPushes,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly closings: AccountClosings,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.pushes.on('user_authorization_revoke', (event) => this.takeBack(event))
    this.pushes.on('user_authorization_cancellation', (event) => this.close(event))
  }

  private async takeBack(event: PushEvent): Promise<void> {
    const { account, revoked } = await this.read(event)
    if (!account || !revoked.includes(phoneInfo)) return
    await this.record(account, 'phoneTakenBack')
    await this.accounts.erasePhone(account._id)
  }

  /** The account itself goes last, so that a push repeated after a failure still finds it. */
  private async close(event: PushEvent): Promise<void> {
    const { account } = await this.read(event)
    if (!account) return
    await this.record(account, 'accountClosed')
    await this.closings.erase(account._id)
    await this.sessions.revokeAll(account._id, this.clock.now())
    await this.accounts.erase(account._id)
  }

  private async read(event: PushEvent): Promise<{ account: Account | null; revoked: string[] }> {
    const { OpenID = event.FromUserName, RevokeInfo = '' } = UserEvent.parse(event)
    return { account: await this.accounts.findByOpenid(OpenID), revoked: RevokeInfo.split(',') }
  }

  private async record({ _id: accountId, links }: Account, action: string): Promise<void> {
    for (const communityId of new Set(links.map((link) => link.communityId)))
      await this.audit.record({ communityId, accountId, action, target: { kind: 'account', id: accountId } })
  }
}
