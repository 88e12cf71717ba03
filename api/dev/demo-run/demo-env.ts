import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod/mini'
import { type Env, readEnv } from '../../src/core/env'
import { withDatabase } from '../../test/support/database-uri'
import { demoPaths } from './demo-folder'

/** Where the stand-in for WeChat answers, on the demo's own port. */
export const standInPrefix = '/wechat-stand-in'
const databaseName = 'household_link_demo'

const secretsSchema = z.object({
  JWT_SECRET: z.string(),
  PII_KEYS: z.string(),
  PII_HASH_KEY: z.string(),
  MEDIA_KEY: z.string(),
  WECHAT_APP_SECRET: z.string(),
  WECHAT_PUSH_TOKEN: z.string(),
})
export type DemoSecrets = z.infer<typeof secretsSchema>

/** Random, and kept: what is in the database can only be read with them. */
export async function demoSecrets(): Promise<DemoSecrets> {
  const kept = await readFile(demoPaths.secrets, 'utf8').catch(() => undefined)
  if (kept !== undefined) return secretsSchema.parse(JSON.parse(kept))
  const secret = () => randomBytes(32).toString('base64')
  const made: DemoSecrets = {
    JWT_SECRET: secret(),
    PII_KEYS: `demo1:${secret()}`,
    PII_HASH_KEY: secret(),
    MEDIA_KEY: secret(),
    WECHAT_APP_SECRET: randomBytes(16).toString('hex'),
    WECHAT_PUSH_TOKEN: randomBytes(16).toString('hex'),
  }
  await mkdir(dirname(demoPaths.secrets), { recursive: true })
  await writeFile(demoPaths.secrets, JSON.stringify(made, null, 2), { mode: 0o600 })
  return made
}

/** The database of its own that the demo may drop, on whatever server. */
export const demoDatabase = (serverUri: string): string => withDatabase(serverUri, databaseName)

/** The environment of an API in the demo; `PUBLIC_URL` is where the stand-in fetches photos to check. */
export function demoEnv(secrets: DemoSecrets, mongoUri: string, port: number, more: Record<string, string> = {}): Env {
  const url = `http://127.0.0.1:${port}`
  return readEnv({
    ...secrets,
    NODE_ENV: 'development',
    DEMO: 'true',
    PORT: String(port),
    PUBLIC_URL: url,
    MONGODB_URI: mongoUri,
    MEDIA_DIR: demoPaths.media,
    WECHAT_BASE_URL: `${url}${standInPrefix}`,
    WECHAT_APP_ID: 'wx00000000000demo1',
    CHANNELS_FILE: demoPaths.channels,
    LOG_LEVEL: 'error',
    ...more,
  })
}
