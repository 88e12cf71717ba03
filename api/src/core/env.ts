import * as z from 'zod'

const base64Key = z.string().regex(/^[A-Za-z0-9+/=_-]{20,}$/, 'wants base64')

/** Everything the process is told from outside. A wrong value stops the start and is named. */
export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3100),
  HOST: z.string().default('127.0.0.1'),
  /** With the database's name: without one the driver would take `test`. */
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\/[^/?]+\/[^/?]+/, 'wants mongodb://<servers>/<database>'),
  JWT_SECRET: z.string().min(32),
  /** `id:base64` pairs, the first one seals. */
  PII_KEYS: z.string().min(40),
  PII_HASH_KEY: base64Key,
  /** Signs media links. */
  MEDIA_KEY: z.string().min(32),
  MEDIA_DIR: z.string().default('.data/media'),
  /** Where WeChat can fetch media for its check, and where links in codes point to. */
  PUBLIC_URL: z.url().default('http://127.0.0.1:3100'),
  WECHAT_BASE_URL: z.url().default('https://api.weixin.qq.com'),
  WECHAT_APP_ID: z.string().min(1),
  WECHAT_APP_SECRET: z.string().min(1),
  /** Who adds the access token: we, or the proxy of WeChat Cloud Run. Absent: by the base URL. */
  WECHAT_TOKEN: z.enum(['stable', 'none']).optional(),
  /** Which version of the mini program a message opens. */
  WECHAT_MINI_PROGRAM_STATE: z.enum(['developer', 'trial', 'formal']).optional(),
  WECHAT_PUSH_TOKEN: z.string().min(1),
  WECHAT_PUSH_AES_KEY: z.string().length(43).optional(),
  /** JSON file with the accounts and templates of subscription messages, service account, SMS and duty room. Absent: the inbox only. */
  CHANNELS_FILE: z.string().optional(),
  /** Demo: persona page and stand-in. Refused in production. */
  DEMO: z.stringbool().default(false),
  /** The proxy whose X-Forwarded-For is believed; none by default. */
  TRUSTED_PROXY: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Built H5 to serve at `/`; absent: the API only. */
  H5_DIR: z.string().optional(),
})

export type Env = z.infer<typeof envSchema>

/** @throws Error naming every field that is wrong; also when a demo switch is on in production. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source)
  if (!parsed.success) throw new Error(`environment: ${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`)
  if (parsed.data.NODE_ENV === 'production' && parsed.data.DEMO) throw new Error('environment: DEMO is refused in production')
  return parsed.data
}

/** Injection token of {@link Env}. */
export const ENV = Symbol('env')
