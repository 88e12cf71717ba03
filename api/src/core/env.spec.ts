import { readEnv } from './env'

const good = {
  MONGODB_URI: 'mongodb://127.0.0.1/x',
  JWT_SECRET: 'x'.repeat(32),
  PII_KEYS: `k:${Buffer.alloc(32).toString('base64')}`,
  PII_HASH_KEY: Buffer.alloc(32).toString('base64'),
  MEDIA_KEY: 'y'.repeat(32),
  WECHAT_APP_ID: 'wx1',
  WECHAT_APP_SECRET: 's',
  WECHAT_PUSH_TOKEN: 't',
}

describe('readEnv', () => {
  it('fills in defaults', () => {
    expect(readEnv(good)).toMatchObject({ PORT: 3100, DEMO: false, WECHAT_BASE_URL: 'https://api.weixin.qq.com' })
  })

  it('names every field that is wrong', () => {
    expect(() => readEnv({ ...good, JWT_SECRET: 'short', PORT: '99999' })).toThrow(/PORT.*JWT_SECRET/)
  })

  it('wants the name of a database, and says so without repeating a password', () => {
    expect(readEnv({ ...good, MONGODB_URI: 'mongodb+srv://u:p@host/household?w=majority' }).MONGODB_URI).toContain('/household')
    for (const MONGODB_URI of ['mongodb://u:p@a,b', 'mongodb://u:p@a,b/', 'mongodb://u:p@a,b/?replicaSet=rs0', 'postgres://u:p@a/x'])
      expect(() => readEnv({ ...good, MONGODB_URI })).toThrow(/^environment: MONGODB_URI wants mongodb:\/\/<servers>\/<database>$/)
  })

  it('refuses a demo in production', () => {
    expect(() => readEnv({ ...good, NODE_ENV: 'production', DEMO: 'true' })).toThrow('DEMO')
    expect(readEnv({ ...good, DEMO: 'true' }).DEMO).toBe(true)
  })
})
