import { Injectable, Logger } from '@nestjs/common'
import { WechatClient } from '../wechat/wechat.client'
import { WechatError } from '../wechat/wechat.errors'
import { MediaPresenter } from './media.presenter'
import { MediaRepository } from './media.repository'
import type { Medium } from './media.schema'
import { OpenidOfAccount } from './openid-of-account'

const minuteMs = 60_000
/** WeChat promises its verdict within 30 minutes. */
const verdictWithinMs = 35 * minuteMs
/** WeChat checks only for users it saw within 2 hours: after these a person has to look. */
const maxAsks = 5
const retellMs = minuteMs
const batch = 50

/** `suggest` of the event `wxa_media_check`; absent when WeChat could not fetch the photo. */
interface MediaVerdict {
  suggest?: 'pass' | 'review' | 'risky'
}

/** Hears of every verdict on an attached photo, at least once: to be idempotent. A throw means: tell me again later. */
type VerdictListener = (medium: Medium) => Promise<void>

/** The content check of photos: asked when uploaded, answered by a push minutes later, asked again when WeChat was away. */
@Injectable()
export class MediaChecks {
  private readonly logger = new Logger(MediaChecks.name)
  private readonly listeners: VerdictListener[] = []

  constructor(
    private readonly media: MediaRepository,
    private readonly wechat: WechatClient,
    private readonly openids: OpenidOfAccount,
    private readonly presenter: MediaPresenter,
  ) {}

  /** Called once by the room that holds photos back, when it starts. */
  onVerdict(listener: VerdictListener): void {
    this.listeners.push(listener)
  }

  /** Asks WeChat about one photo. Never throws because of WeChat: it is asked again later, and a person decides in the end. */
  async ask(medium: Medium, now: Date): Promise<void> {
    if (medium.asks >= maxAsks) return this.conclude(medium, 'failed', now)
    if (!(await this.media.claimAsk(medium._id, medium.asks, new Date(now.getTime() + verdictWithinMs)))) return
    const openid = await this.openids.openidOf(medium.accountId)
    if (openid === undefined) return this.conclude(medium, 'failed', now)
    try {
      const traceId = await this.wechat.mediaCheckAsync({ url: this.presenter.publicUrl(medium), kind: 'image', openid, scene: 3 })
      await this.media.saveTrace(medium._id, traceId)
    } catch (error) {
      await this.afterRefusal(medium, error, now)
    }
  }

  /** For the timers: what was never asked, refused for the moment, or never answered. */
  async askPending(now: Date): Promise<number> {
    const due = await this.media.listAskDue(now, batch)
    for (const medium of due) await this.ask(medium, now)
    return due.length
  }

  /**
   * The push brought a verdict. The first one stands; the same push again tells listeners again.
   * @returns false when the trace is not ours (swept meanwhile, or asked anew since).
   */
  async applyVerdict(traceId: string, { suggest }: MediaVerdict, now: Date): Promise<boolean> {
    const medium = await this.media.findByTrace(traceId)
    if (!medium) return false
    if (suggest === undefined) await this.media.askAgainAt(medium._id, now)
    else await this.conclude(medium, suggest, now)
    return true
  }

  /** For the timers: verdicts whose listeners failed, or that came before the process died. */
  async tellPending(now: Date): Promise<number> {
    const due = await this.media.listTellDue(now, batch)
    for (const medium of due) await this.tell(medium, now)
    return due.length
  }

  private async afterRefusal(medium: Medium, error: unknown, now: Date): Promise<void> {
    if (!(error instanceof WechatError)) throw error
    this.logger.warn({ mediumId: medium._id, kind: error.kind, asks: medium.asks + 1 }, 'WeChat did not take a photo to check')
    if (error.kind === 'repeated') return
    if (error.kind === 'notRecentlySeen' || error.kind === 'openidInvalid') return this.conclude(medium, 'failed', now)
    await this.media.askAgainAt(medium._id, new Date(now.getTime() + 2 ** medium.asks * minuteMs))
  }

  private async conclude(medium: Medium, check: 'pass' | 'review' | 'risky' | 'failed', now: Date): Promise<void> {
    await this.media.saveVerdict(medium._id, check, now)
    const [current] = await this.media.listOfAccount(medium.accountId, [medium._id])
    if (current) await this.tell(current, now)
  }

  /** Photos that no issue has yet need no telling: whoever attaches reads the verdict. */
  private async tell(medium: Medium, now: Date): Promise<void> {
    try {
      if (medium.issueId !== undefined) for (const listener of this.listeners) await listener(medium)
      await this.media.told(medium._id)
    } catch (error) {
      this.logger.error({ err: error, mediumId: medium._id }, 'a verdict was not heard')
      await this.media.tellAgainAt(medium._id, new Date(now.getTime() + retellMs))
    }
  }
}
