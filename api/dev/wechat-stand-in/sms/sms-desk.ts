import { judgeText } from '../content-verdict'
import type { MessageStore } from '../stores/message-store'
import type { PersonaStore } from '../stores/persona-store'
import { DAY_MS, RateWindow } from '../stores/rate-window'
import type { SmsOptions, SmsTemplate } from './sms-options'

const DEFAULT_LIMITS = { thirtySeconds: 1, hour: 5, day: 10 }
const MAINLAND = /^(?:\+?86)?(1[3-9]\d{9})$/
const ADDRESS_OF_A_PAGE = /https?:\/\/|www\./i

interface SmsRequest {
  sdkAppId: string
  signName: string
  templateId: string
  params: readonly string[]
}

export interface SmsStatus {
  PhoneNumber: string
  Code: string
  Message: string
  SerialNo: string
  Fee: number
}

interface Around {
  clock: { now(): Date }
  personas: PersonaStore
  messages: MessageStore
}

/** Tencent Cloud's SMS behind its door: every number of a request is answered for itself, by the real codes. */
export class SmsDesk {
  private readonly blacklist = new Set<string>()
  private readonly limits: readonly { window: RateWindow; code: string }[]

  constructor(
    readonly options: SmsOptions,
    private readonly around: Around,
  ) {
    const { thirtySeconds, hour, day } = options.perNumber ?? DEFAULT_LIMITS
    this.limits = [
      { window: new RateWindow(thirtySeconds, 30_000), code: 'LimitExceeded.PhoneNumberThirtySecondLimit' },
      { window: new RateWindow(hour, 3600_000), code: 'LimitExceeded.PhoneNumberOneHourLimit' },
      { window: new RateWindow(day, DAY_MS), code: 'LimitExceeded.PhoneNumberDailyLimit' },
    ]
  }

  send(phoneNumber: string, request: SmsRequest): SmsStatus {
    const number = MAINLAND.exec(phoneNumber)?.[1]
    const template = this.options.templates.find(({ id }) => id === request.templateId)
    const code = this.refusal(request, template) ?? this.refusalOf(number)
    if (code || !number || !template) return { PhoneNumber: phoneNumber, Code: code ?? '', Message: 'refused', SerialNo: '', Fee: 0 }
    return { PhoneNumber: phoneNumber, Code: 'Ok', Message: 'send success', SerialNo: this.deliver(number, template, request), Fee: 1 }
  }

  /** This number does not want messages; a lever. */
  refuseFrom(number: string): void {
    this.blacklist.add(number)
  }

  private refusal(request: SmsRequest, template: SmsTemplate | undefined): string | undefined {
    const { sdkAppId, signName } = this.options
    if (request.sdkAppId !== sdkAppId) return 'UnauthorizedOperation.SmsSdkAppIdVerifyFail'
    if (request.signName !== signName) return 'FailedOperation.SignatureIncorrectOrUnapproved'
    if (!template) return 'FailedOperation.TemplateIncorrectOrUnapproved'
    if (request.params.length !== placeholders(template)) return 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
    const longest = template.maxParamChars ?? Number.POSITIVE_INFINITY
    if (request.params.some((param) => [...param].length > longest)) return 'InvalidParameterValue.TemplateParameterLengthLimit'
    if (request.params.some((param) => ADDRESS_OF_A_PAGE.test(param))) return 'InvalidParameterValue.ProhibitedUseUrlInTemplateParameter'
    return judgeText(request.params.join('\n')).suggest === 'risky' ? 'FailedOperation.ContainSensitiveWord' : undefined
  }

  private refusalOf(number: string | undefined): string | undefined {
    if (!number) return 'InvalidParameterValue.IncorrectPhoneNumber'
    if (this.blacklist.has(number)) return 'FailedOperation.PhoneNumberInBlacklist'
    const now = this.around.clock.now()
    return this.limits.find(({ window }) => !window.take(number, now))?.code
  }

  /** On whoever's phone has this number; to a number nobody here has it is sent all the same. @returns its serial number */
  private deliver(number: string, template: SmsTemplate, { params, templateId }: SmsRequest): string {
    const { messages, personas } = this.around
    const title = `【${this.options.signName}】${template.text.replace(/\{(\d+)\}/g, (_, at) => params[Number(at) - 1] ?? '')}`
    const data = Object.fromEntries(params.map((param, at) => [String(at + 1), param]))
    const owner = personas.list().find(({ phoneNumber }) => phoneNumber === number)
    return `2640:${messages.accept({ channel: 'sms', to: owner?.openid ?? number, templateId, title, data })}`
  }
}

const placeholders = ({ text }: SmsTemplate): number => new Set(text.match(/\{\d+\}/g)).size
