import { Injectable } from '@nestjs/common'
import type { SessionView } from '@shared/accounts'
import { Clock } from '../core/clock'
import { WechatClient } from '../wechat/wechat.client'
import { AccountLinks } from './account-links'
import { AccountsRepository } from './accounts.repository'
import { SessionsService } from './sessions.service'
import { askWechat, loginRefusals } from './wechat-refusal'

@Injectable()
export class SignInService {
  constructor(
    private readonly wechat: WechatClient,
    private readonly accounts: AccountsRepository,
    private readonly links: AccountLinks,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  /**
   * wx.login code → account (made at the first time) → a session of this phone. WeChat's session key is not kept: nothing needs it.
   * @throws LOGIN_CODE_INVALID, LOGIN_CODE_USED, ACCOUNT_BLOCKED, TOO_FREQUENT, WECHAT_BUSY
   */
  async signIn(code: string): Promise<SessionView> {
    const { openid, unionid } = await askWechat(loginRefusals, () => this.wechat.code2Session(code))
    const account = await this.accounts.seen(openid, this.clock.now(), unionid)
    await this.links.refresh(account)
    return this.sessions.open(account._id, { kind: 'phone' })
  }
}
