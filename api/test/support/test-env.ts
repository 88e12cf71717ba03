import { type Env, readEnv } from '../../src/core/env'

/** A complete environment but for the database; secrets are fixed and worthless. */
export const testVariables = {
  NODE_ENV: 'test',
  JWT_SECRET: 'a secret that only tests know, 32+ characters',
  PII_KEYS: `t1:${Buffer.alloc(32, 7).toString('base64')}`,
  PII_HASH_KEY: Buffer.alloc(32, 9).toString('base64'),
  MEDIA_KEY: 'another secret that only tests know, 32+',
  WECHAT_APP_ID: 'wx0000000000000001',
  WECHAT_APP_SECRET: 'stand-in-secret',
  WECHAT_PUSH_TOKEN: 'pushtoken',
  LOG_LEVEL: 'silent',
}

/** For whole-app tests. */
export const testEnv = (overrides: Record<string, string>): Env => readEnv({ ...testVariables, ...overrides })
