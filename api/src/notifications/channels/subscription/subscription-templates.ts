import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common'
import type { Purpose } from '@shared/channels'
import { WechatClient } from '../../../wechat/wechat.client'
import { WechatError } from '../../../wechat/wechat.errors'
import { CHANNELS_CONFIG, type ChannelsConfig } from '../channels-config'
import { templateProblems } from './template-problems'

/** Somebody puts another one in its place, or WeChat has it back: until then no call is spent on it. */
const goneForMs = 3_600_000

type Template = NonNullable<NonNullable<ChannelsConfig['subscription']>['templates'][Purpose]>

/** The templates of this deployment: held against WeChat's at the start, and put aside for an hour when WeChat has lost one. */
@Injectable()
export class SubscriptionTemplates implements OnApplicationBootstrap {
  private readonly logger = new Logger(SubscriptionTemplates.name)
  private readonly goneUntil = new Map<string, number>()
  private enumValues = new Map<string, Readonly<Record<string, readonly string[]>>>()

  constructor(
    private readonly wechat: WechatClient,
    @Inject(CHANNELS_CONFIG) private readonly config: Pick<ChannelsConfig, 'subscription'>,
  ) {}

  /** What is wrong is said and stops nothing: other channels work. */
  onApplicationBootstrap(): void {
    void this.holdAgainstWechat()
  }

  get connected(): boolean {
    return this.config.subscription !== undefined
  }

  of(purpose: Purpose): Template | undefined {
    return this.config.subscription?.templates[purpose]
  }

  /** Values a keyword of type `enum` takes; undefined while WeChat has not said. */
  allowedOf(templateId: string, keyword: string): readonly string[] | undefined {
    return this.enumValues.get(templateId)?.[keyword]
  }

  isGone(templateId: string, now: Date): boolean {
    return (this.goneUntil.get(templateId) ?? 0) > now.getTime()
  }

  /** WeChat does not know it (40037) or has banned it (43107). */
  markGone(templateId: string, now: Date): void {
    this.logger.error({ templateId }, 'a template is gone on the side of WeChat: name another one in CHANNELS_FILE')
    this.goneUntil.set(templateId, now.getTime() + goneForMs)
  }

  private async holdAgainstWechat(): Promise<void> {
    if (!this.config.subscription) return
    try {
      const listed = await this.wechat.listTemplates()
      this.enumValues = new Map(listed.map(({ templateId, enumValues }) => [templateId, enumValues]))
      for (const problem of templateProblems(this.config.subscription.templates, listed)) this.logger.warn(problem)
    } catch (error) {
      if (!(error instanceof WechatError)) throw error
      this.logger.warn({ why: error.message }, 'templates could not be held against those of WeChat')
    }
  }
}
