import 'reflect-metadata'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { mongo } from 'mongoose'
import { standInPrefix } from '../../api/dev/demo-run/demo-env'
import { freePort } from '../../api/dev/demo-run/free-port'
import { serveApi } from '../../api/dev/demo-run/serve-api'
import { startMongo } from '../../api/dev/mongo/find-mongo'
import { withDatabase } from '../../api/test/support/database-uri'
import { type SmallCommunity, smallCommunity } from '../../api/test/support/small-community'
import { testEnv } from '../../api/test/support/test-env'

/** The API as the demo serves it (the stand-in for WeChat beside it, the H5 when asked for) with the small community in it. */
export interface RealServer {
  app: NestFastifyApplication
  url: string
  place: SmallCommunity
  /** What the phone of WeChat would hand out: `/login-code`, `/phone-code`. */
  phoneSide(path: string, body: object): Promise<{ code: string }>
  /** A call of the API as `openid`, signed in through the stand-in. */
  as(openid: string): Promise<<Body>(method: string, path: string, body?: object) => Promise<Body>>
  close(): Promise<void>
}

/** @param h5Dir absolute; absent: the API alone */
export async function startRealServer(h5Dir?: string): Promise<RealServer> {
  const mongoServer = await startMongo({ kind: 'test', say: (line) => console.log(line) })
  const mongoUri = withDatabase(mongoServer.uri, `hl-proof-${randomBytes(4).toString('hex')}`)
  const mediaDir = await mkdtemp(join(tmpdir(), 'household-link-proof-'))
  const port = await freePort(0)
  const url = `http://127.0.0.1:${port}`
  const env = testEnv({
    MONGODB_URI: mongoUri,
    PORT: String(port),
    PUBLIC_URL: url,
    MEDIA_DIR: mediaDir,
    WECHAT_BASE_URL: `${url}${standInPrefix}`,
    DEMO: 'true',
    ...(h5Dir ? { H5_DIR: h5Dir } : {}),
  })
  const app = await serveApi({ env, personas: [] })
  const phoneSide = (path: string, body: object) => postJson<{ code: string }>(`${url}${standInPrefix}/phone${path}`, body)
  const place = await smallCommunity({ app, addPersona: async (persona) => void (await phoneSide('/personas', persona)) })
  return {
    app,
    url,
    place,
    phoneSide,
    async as(openid) {
      const { token } = await postJson<{ token: string }>(`${url}/api/sessions`, await phoneSide('/login-code', { openid }))
      return (method, path, body) => call(`${url}/api${path}`, method, body, token)
    },
    async close() {
      await app.close()
      await drop(mongoUri)
      await mongoServer.stop()
      await rm(mediaDir, { recursive: true, force: true })
    },
  }
}

const postJson = <Body>(url: string, body: object): Promise<Body> => call(url, 'POST', body)

async function call<Body>(url: string, method: string, body?: object, token?: string): Promise<Body> {
  const response = await fetch(url, {
    method,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`)
  return (text ? JSON.parse(text) : undefined) as Body
}

async function drop(uri: string): Promise<void> {
  const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5_000 })
  try {
    await client.db().dropDatabase()
  } finally {
    await client.close()
  }
}
