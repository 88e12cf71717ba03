import { readEnv } from '../core/env'
import { assertOfficialBaseUrl, wechatSettings } from './wechat.settings'

describe('assertOfficialBaseUrl', () => {
  it.each(['https://api.weixin.qq.com', 'http://api.weixin.qq.com'])('accepts %s in production', (url) => {
    expect(() => assertOfficialBaseUrl('production', url)).not.toThrow()
  })

  it.each([
    'http://127.0.0.1:3100/wechat',
    'https://api.weixin.qq.com.evil.example',
    'https://api.weixin.qq.com@evil.example',
    'https://api.weixin.qq.com:8443',
    'https://api.weixin.qq.com/wechat',
    'ftp://api.weixin.qq.com',
    '',
  ])('refuses %s in production', (url) => {
    expect(() => assertOfficialBaseUrl('production', url)).toThrow('WECHAT_BASE_URL')
  })

  it.each(['development', 'test', undefined])('lets the stand-in be used with NODE_ENV %s', (nodeEnv) => {
    expect(() => assertOfficialBaseUrl(nodeEnv, 'http://127.0.0.1:3100/wechat')).not.toThrow()
  })
})

describe('wechatSettings', () => {
  const env = (over: Record<string, string>) =>
    readEnv({
      MONGODB_URI: 'mongodb://127.0.0.1/test',
      JWT_SECRET: 's'.repeat(32),
      PII_KEYS: `1:${'A'.repeat(43)}=`,
      PII_HASH_KEY: `${'A'.repeat(43)}=`,
      MEDIA_KEY: 'm'.repeat(32),
      WECHAT_APP_ID: 'wx1',
      WECHAT_APP_SECRET: 'secret',
      WECHAT_PUSH_TOKEN: 'token',
      ...over,
    })

  it('drops trailing slashes, since paths are appended', () => {
    expect(wechatSettings(env({ WECHAT_BASE_URL: 'http://127.0.0.1:3100/wechat/' })).baseUrl).toBe('http://127.0.0.1:3100/wechat')
  })

  it('sends no token on Cloud Run, and one elsewhere', () => {
    expect(wechatSettings(env({ WECHAT_BASE_URL: 'http://api.weixin.qq.com' })).tokenStrategy).toBe('none')
    expect(wechatSettings(env({ WECHAT_BASE_URL: 'https://api.weixin.qq.com' })).tokenStrategy).toBe('stable')
  })

  it('sends none where a proxy of another address adds it', () => {
    expect(wechatSettings(env({ WECHAT_TOKEN: 'none' })).tokenStrategy).toBe('none')
    expect(wechatSettings(env({ WECHAT_TOKEN: 'stable', WECHAT_BASE_URL: 'http://api.weixin.qq.com' })).tokenStrategy).toBe('stable')
    expect(() => env({ WECHAT_TOKEN: 'force' })).toThrow('WECHAT_TOKEN')
  })

  it('refuses anything else in production', () => {
    expect(() => wechatSettings(env({ NODE_ENV: 'production', WECHAT_BASE_URL: 'http://127.0.0.1:1/wechat' }))).toThrow('WECHAT_BASE_URL')
  })
})
