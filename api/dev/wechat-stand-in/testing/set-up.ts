import type { FastifyInstance } from 'fastify'
import { FixedClock } from '../../../src/core/clock'
import { HttpWechatClient } from '../../../src/wechat/http-wechat.client'
import { WechatHttp } from '../../../src/wechat/wechat-http'
import type { StandInOptions } from '../options'
import { ManualScheduler } from './manual-scheduler'
import { Phone } from './phone'
import { startStandIn } from './start-stand-in'

export const APP_ID = 'wxba5fad812f8e6fb9'
export const APP_SECRET = 'secret-of-the-app'
export const LI = 'oLi'
export const ZHANG = 'oZhang'
export const BLOCKED = 'oBlocked'

const running: FastifyInstance[] = []

/** For afterEach: also those of a test that failed half-way. */
export async function closeStandIns(): Promise<void> {
  await Promise.all(running.splice(0).map((app) => app.close()))
}

/** A running stand-in with three people and two templates, the real client talking to it, and time moved by hand. */
export async function setUpStandIn(options: Partial<StandInOptions> = {}) {
  const clock = new FixedClock(new Date('2026-11-23T02:00:00Z'))
  const scheduler = new ManualScheduler()
  const { app, baseUrl, smsEndpoint } = await startStandIn({
    clock,
    scheduler,
    appId: APP_ID,
    appSecret: APP_SECRET,
    personas: [
      { openid: LI, nickname: '李秀英', phoneNumber: '13800000001', unionid: 'uLi' },
      { openid: ZHANG, nickname: '张建国' },
      { openid: BLOCKED, nickname: '被封的人', blocked: true },
    ],
    templates: [
      { id: 'T-progress', title: '诉求进展', kind: 'oneTime', keywords: ['thing1', 'time2'] },
      { id: 'T-closed', title: '回访', kind: 'oneTime', keywords: ['thing1'] },
      { id: 'T-duty', title: '值班提醒', kind: 'longTerm', keywords: ['phrase1'] },
      { id: 'T-banned', title: '停用', kind: 'oneTime', keywords: ['thing1'], banned: true },
    ],
    ...options,
  })
  running.push(app)
  const client = (settings: { appId?: string; appSecret?: string } = {}, timeoutMs?: number) =>
    new HttpWechatClient(
      { baseUrl, appId: APP_ID, appSecret: APP_SECRET, pushToken: 'AAAAA', tokenStrategy: 'stable', ...settings },
      clock,
      new WechatHttp(baseUrl, timeoutMs),
    )
  return { app, baseUrl, smsEndpoint, clock, scheduler, client, wechat: client(), phone: new Phone(baseUrl) }
}

export type StandInSetUp = Awaited<ReturnType<typeof setUpStandIn>>
