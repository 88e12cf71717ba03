import { readFileSync } from 'node:fs'
import { purposes } from '@shared/channels'
import * as z from 'zod'
import { messageFields } from '../messages/message'

const field = z.enum(messageFields)
const purpose = z.enum(purposes)
const byKeyword = z.record(z.string().regex(/^[a-z_]+\d+$/, 'wants a keyword as thing1'), field)

const subscription = z.object({
  templates: z.partialRecord(
    purpose,
    z.object({ templateId: z.string().min(1), kind: z.enum(['oneTime', 'longTerm']), fields: byKeyword }),
  ),
})

const serviceAccount = z.object({
  baseUrl: z.url().default('https://api.weixin.qq.com'),
  appId: z.string().min(1),
  appSecret: z.string().min(1),
  templates: z.partialRecord(purpose, z.object({ templateId: z.string().min(1), fields: byKeyword })),
})

/** Tencent Cloud SMS, API 2021-01-11. */
const sms = z.object({
  /** Scheme and host only. */
  endpoint: z.url().default('https://sms.tencentcloudapi.com'),
  region: z.string().default('ap-beijing'),
  secretId: z.string().min(1),
  secretKey: z.string().min(1),
  sdkAppId: z.string().min(1),
  signName: z.string().min(1),
  /** Longest value of one variable that the account may send; absent: 20. */
  maxParamChars: z.int().min(2).optional(),
  /** Texts are approved beforehand; these fill their {1}, {2} … in order. */
  templates: z.partialRecord(purpose, z.object({ templateId: z.string().min(1), params: z.array(field) })),
})

/** The key of a group is a setting of its community. */
const dutyRoom = z.object({ baseUrl: z.url().default('https://qyapi.weixin.qq.com') })

/** The accounts and approved templates of a deployment; what is absent is not connected. Secrets: never logged. */
export const channelsConfigSchema = z.strictObject({
  subscription: subscription.optional(),
  serviceAccount: serviceAccount.optional(),
  sms: sms.optional(),
  dutyRoom: dutyRoom.optional(),
})
export type ChannelsConfig = z.infer<typeof channelsConfigSchema>

/** Injection token of {@link ChannelsConfig}. */
export const CHANNELS_CONFIG = Symbol('CHANNELS_CONFIG')

/** @param file JSON; undefined: nothing is connected. @throws Error naming every field that is wrong */
export function readChannelsConfig(file: string | undefined): ChannelsConfig {
  if (!file) return {}
  const parsed = channelsConfigSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`)
  return parsed.data
}
