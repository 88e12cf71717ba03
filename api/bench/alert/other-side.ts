import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReceivedMessage } from '../../dev/wechat-stand-in/stores/message-store'
import { Phone } from '../../dev/wechat-stand-in/testing/phone'
import { startStandIn } from '../../dev/wechat-stand-in/testing/start-stand-in'
import type { ChannelsConfig } from '../../src/notifications/channels/channels-config'
import { testVariables } from '../../test/support/test-env'
import type { City } from './seed-city'

const urgentTemplate = 'T-urgent'
const sms = { secretId: 'bench', secretKey: 'bench', sdkAppId: '1400000001', signName: '户联网' }

/** What WeChat's and Tencent's servers take for a call, from our own machine room: an assumption, the same for every row. */
const weather = { latencyMs: 60, jitterMs: 80 }

export interface OtherSide {
  /** For the instances. */
  variables: Record<string, string>
  phone: Phone
  /** Everything the channels took so far. */
  taken(): Promise<ReceivedMessage[]>
  /** Subscription messages no longer get through. */
  breakFirstChannel(): Promise<void>
  close(): Promise<void>
}

/** WeChat and Tencent's SMS, with everybody's phone, beside the instances. @param pushUrl where events of a subscription go */
export async function startOtherSide(city: City, pushUrl: string): Promise<OtherSide> {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret, WECHAT_PUSH_TOKEN: token } = testVariables
  const { app, baseUrl, smsEndpoint } = await startStandIn({
    clock: { now: () => new Date() },
    appId,
    appSecret,
    personas: city.personas,
    templates: [{ id: urgentTemplate, title: '紧急事件提醒', kind: 'longTerm', keywords: ['thing1', 'thing2', 'time3'] }],
    sms: { ...sms, templates: [{ id: '1', text: '{1}：{2}，请马上看' }] },
    push: { url: `${pushUrl}/api/wechat/push`, token, retryDelayMs: 500 },
  })
  const channels: ChannelsConfig = {
    subscription: {
      templates: { urgent: { templateId: urgentTemplate, kind: 'longTerm', fields: { thing1: 'what', thing2: 'place', time3: 'at' } } },
    },
    sms: { ...sms, endpoint: smsEndpoint, region: 'ap-beijing', templates: { urgent: { templateId: '1', params: ['place', 'what'] } } },
  }
  const file = join(tmpdir(), `household-link-alert-${randomBytes(4).toString('hex')}.json`)
  await writeFile(file, JSON.stringify(channels), { mode: 0o600 })
  const phone = new Phone(baseUrl)
  const paths = ['/cgi-bin/message/subscribe/send', '/sms']
  for (const path of paths) await phone.post('/control/weather', { path, ...weather })
  return {
    variables: { WECHAT_BASE_URL: baseUrl, CHANNELS_FILE: file },
    phone,
    taken: async () => {
      const response = await fetch(`${baseUrl}/control/accepted`)
      return ((await response.json()) as { messages: ReceivedMessage[] }).messages
    },
    breakFirstChannel: () => phone.post('/control/weather', { path: paths[0], ...weather, failEvery: 1, status: 502 }),
    close: () => app.close(),
  }
}

/** Everybody who is asked keeps "紧急的事" on, as the government's long-term templates allow. */
export const turnOnReminders = async (phone: Phone, city: City): Promise<void> => {
  for (const { openid } of city.personas) await phone.subscribe(openid, urgentTemplate)
}
