import { Inject, Injectable } from '@nestjs/common'
import type { Purpose } from '@shared/channels'
import type { Message } from '../../messages/message'
import { type Addressee, Channel, type Reach, type SendResult } from '../channel'
import { CHANNELS_CONFIG, type ChannelsConfig } from '../channels-config'
import { smsParam } from './sms-param'
import { sendSms } from './tencent-sms'

const mainlandMobile = /^1[3-9]\d{9}$/

/** 短信. It costs money, so it is sent only for purposes that the deployment has a template for. */
@Injectable()
export class SmsChannel extends Channel {
  readonly name = 'sms'

  constructor(@Inject(CHANNELS_CONFIG) private readonly config: Pick<ChannelsConfig, 'sms'>) {
    super()
  }

  get connected(): boolean {
    return this.config.sms !== undefined
  }

  async reach({ phone }: Addressee, purpose: Purpose): Promise<Reach> {
    if (!this.config.sms?.templates[purpose]) return { reaches: false, why: 'notConfigured' }
    return isMobile(phone) ? { reaches: true } : { reaches: false, why: 'noPhone' }
  }

  async send(message: Message, { phone }: Addressee, now: Date): Promise<SendResult> {
    const account = this.config.sms
    const template = account?.templates[message.purpose]
    if (!account || !template) return { result: 'unavailable', why: 'notConfigured' }
    if (!isMobile(phone)) return { result: 'unavailable', why: 'noPhone' }
    const params = template.params.map((field) => smsParam(message.fields[field], account.maxParamChars))
    return sendSms(account, { phone, templateId: template.templateId, params }, now)
  }
}

const isMobile = (phone: string | undefined): phone is string => mainlandMobile.test(phone ?? '')
