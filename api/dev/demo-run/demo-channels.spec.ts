import { purposes } from '@shared/channels'
import { channelsConfigSchema } from '../../src/notifications/channels/channels-config'
import { demoChannels, demoPlatform, demoRoomKey, isUrgentTemplate } from './demo-channels'

const secrets = { JWT_SECRET: '', PII_KEYS: '', PII_HASH_KEY: '', MEDIA_KEY: '', WECHAT_APP_SECRET: 'a', WECHAT_PUSH_TOKEN: 'b' }
const config = demoChannels('http://127.0.0.1:3100', secrets)
const platform = demoPlatform(secrets)

it('is a file the API takes, with a template for every purpose', () => {
  expect(channelsConfigSchema.parse(config)).toEqual(config)
  expect(Object.keys(config.subscription?.templates ?? {}).sort()).toEqual([...purposes].sort())
})

it('every template it names is there on the other side, with the same keywords', () => {
  for (const [configured, there] of [
    [config.subscription?.templates, platform.templates],
    [config.serviceAccount?.templates, platform.serviceAccount?.templates],
  ] as const) {
    for (const { templateId, fields } of Object.values(configured ?? {}))
      expect(there?.find(({ id }) => id === templateId)?.keywords).toEqual(Object.keys(fields))
  }
  for (const { templateId, params } of Object.values(config.sms?.templates ?? {}))
    expect(platform.sms?.templates.find(({ id }) => id === templateId)?.text.match(/\{\d\}/g)).toHaveLength(params.length)
})

it('accounts are the same on both sides, and the same at every start', () => {
  expect(platform.serviceAccount?.appSecret).toBe(config.serviceAccount?.appSecret)
  expect(platform.sms?.secretKey).toBe(config.sms?.secretKey)
  expect(demoRoomKey({ ...secrets })).toBe(platform.webhookKeys?.[0])
  expect(demoRoomKey(secrets)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
})

it('knows its urgent templates', () => {
  expect(['demo-card-urgent', 'demo-sms-urgent', 'demo-card-todo', 'text'].map(isUrgentTemplate)).toEqual([true, true, false, false])
})
