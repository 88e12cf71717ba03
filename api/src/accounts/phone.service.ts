import { Injectable } from '@nestjs/common'
import type { BoundPhoneView } from '@shared/accounts'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { maskPhone } from '../core/mask'
import { Pii } from '../core/pii'
import { WechatClient, type WechatPhone } from '../wechat/wechat.client'
import { AccountLinks } from './account-links'
import { AccountsRepository } from './accounts.repository'
import { PhoneBindings } from './phone-bindings'
import { askWechat, phoneRefusals } from './wechat-refusal'

@Injectable()
export class PhoneService {
  constructor(
    private readonly wechat: WechatClient,
    private readonly accounts: AccountsRepository,
    private readonly links: AccountLinks,
    private readonly bindings: PhoneBindings,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /**
   * The phone button's code → the account's verified number, sealed; a later one takes its place. WeChat checks that the code is this account's.
   * @throws PHONE_CODE_INVALID, TOO_FREQUENT, WECHAT_BUSY; SIGN_IN_REQUIRED for an account without WeChat
   */
  async bind(accountId: string, code: string): Promise<BoundPhoneView> {
    const account = await this.accounts.find(accountId)
    if (!account?.openid) throw new DomainError('SIGN_IN_REQUIRED')
    const { openid } = account
    const number = fullNumber(await askWechat(phoneRefusals, () => this.wechat.getPhoneNumber(code, openid)))
    const phoneHash = this.pii.hashPhone(number)
    await this.accounts.bindPhone(accountId, { phone: this.pii.seal(number), phoneHash, phoneVerifiedAt: this.clock.now() })
    await this.links.refresh({ ...account, phoneHash })
    await this.bindings.announce({ accountId, phoneHash })
    return { maskedPhone: maskPhone(number) }
  }
}

/** Rosters hold mainland numbers without a country code. */
const fullNumber = ({ number, countryCode }: WechatPhone): string => (countryCode === '86' ? number : `+${countryCode}${number}`)
