import { createHmac } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { type Purpose, purposes } from '@shared/channels'
import type { ChannelsConfig } from '../../src/notifications/channels/channels-config'
import { type CardTemplate, cardTemplates, serviceAccountPurposes, smsTexts } from '../demo-data/channel-templates'
import type { KeywordTemplate, StandInOptions } from '../wechat-stand-in/options'
import { type DemoSecrets, standInPrefix } from './demo-env'
import { demoFolder, demoPaths } from './demo-folder'

/** What exists on the other side. */
export type DemoPlatform = Pick<StandInOptions, 'templates' | 'serviceAccount' | 'sms' | 'webhookKeys'>

const serviceAppId = 'wx00000000000demo2'
const smsAccount = { secretId: 'AKIDdemo', sdkAppId: '1400000000', signName: '户联网' }
/** Set higher than the provider's defaults, as an office would that sends urgent things again. */
const smsPerNumber = { thirtySeconds: 1, hour: 20, day: 60 }
const smsPurposes = Object.keys(smsTexts) as (keyof typeof smsTexts)[]

/** Worthless outside the demo, and the same at every start. */
const secretOf = ({ WECHAT_APP_SECRET }: DemoSecrets, name: string): string =>
  createHmac('sha256', WECHAT_APP_SECRET).update(name).digest('hex').slice(0, 32)

/** Key of the duty room's group in WeCom, in WeCom's own form. */
export const demoRoomKey = (secrets: DemoSecrets): string =>
  secretOf(secrets, 'duty room').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

export const subscriptionTemplateId = (purpose: Purpose): string => `demo-card-${purpose}`
const serviceTemplateId = (purpose: Purpose): string => `demo-service-${purpose}`
const smsTemplateId = (purpose: Purpose): string => `demo-sms-${purpose}`

/** Whether a message of the demo was sent by a template for what is urgent. */
export const isUrgentTemplate = (id: string): boolean =>
  [subscriptionTemplateId, serviceTemplateId, smsTemplateId].some((idOf) => idOf('urgent') === id)

/** Writes the CHANNELS_FILE that the API at `url` will read. @returns what has to exist on the other side */
export async function connectChannels(url: string, secrets: DemoSecrets): Promise<DemoPlatform> {
  await mkdir(demoFolder, { recursive: true })
  await writeFile(demoPaths.channels, JSON.stringify(demoChannels(url, secrets), null, 2), { mode: 0o600 })
  return demoPlatform(secrets)
}

/** The demo's CHANNELS_FILE. @param url where its API and stand-in answer */
export function demoChannels(url: string, secrets: DemoSecrets): ChannelsConfig {
  const baseUrl = `${url}${standInPrefix}`
  return {
    subscription: {
      templates: byPurpose(purposes, (purpose) => ({
        templateId: subscriptionTemplateId(purpose),
        kind: cardTemplates[purpose].kind,
        fields: fieldsOf(cardTemplates[purpose]),
      })),
    },
    serviceAccount: {
      baseUrl,
      appId: serviceAppId,
      appSecret: secretOf(secrets, 'service account'),
      templates: byPurpose(serviceAccountPurposes, (purpose) => ({
        templateId: serviceTemplateId(purpose),
        fields: fieldsOf(cardTemplates[purpose]),
      })),
    },
    sms: {
      ...smsAccount,
      endpoint: url,
      region: 'ap-beijing',
      secretKey: secretOf(secrets, 'sms'),
      templates: byPurpose(smsPurposes, (purpose) => ({ templateId: smsTemplateId(purpose), params: [...smsTexts[purpose].params] })),
    },
    dutyRoom: { baseUrl },
  }
}

/** The accounts and templates that {@link demoChannels} speaks of, as the stand-in has them. */
export function demoPlatform(secrets: DemoSecrets): DemoPlatform {
  return {
    templates: purposes.map((purpose) => ({
      ...templateOf(subscriptionTemplateId(purpose), cardTemplates[purpose]),
      kind: cardTemplates[purpose].kind,
    })),
    serviceAccount: {
      appId: serviceAppId,
      appSecret: secretOf(secrets, 'service account'),
      templates: serviceAccountPurposes.map((purpose) => templateOf(serviceTemplateId(purpose), cardTemplates[purpose])),
    },
    sms: {
      ...smsAccount,
      secretKey: secretOf(secrets, 'sms'),
      templates: smsPurposes.map((purpose) => ({ id: smsTemplateId(purpose), text: smsTexts[purpose].text })),
      perNumber: smsPerNumber,
    },
    webhookKeys: [demoRoomKey(secrets)],
  }
}

const templateOf = (id: string, { title, lines }: CardTemplate): KeywordTemplate => ({
  id,
  title,
  keywords: lines.map(({ keyword }) => keyword),
  labels: Object.fromEntries(lines.map(({ keyword, label }) => [keyword, label])),
})

const fieldsOf = ({ lines }: CardTemplate) => Object.fromEntries(lines.map(({ keyword, field }) => [keyword, field]))

const byPurpose = <One extends Purpose, Made>(of: readonly One[], make: (purpose: One) => Made): Partial<Record<Purpose, Made>> =>
  Object.fromEntries(of.map((purpose) => [purpose, make(purpose)])) as Partial<Record<Purpose, Made>>
