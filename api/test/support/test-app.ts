import 'reflect-metadata'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { ErrorBody } from '@shared/errors'
import type { Persona, StandInOptions } from '../../dev/wechat-stand-in/options'
import { type RunningStandIn, startStandIn } from '../../dev/wechat-stand-in/testing/start-stand-in'
import { type Clock, SystemClock } from '../../src/core/clock'
import { createApp } from '../../src/create-app'
import type { ChannelsConfig } from '../../src/notifications/channels/channels-config'
import { freshDatabase } from './fresh-database'
import { testEnv } from './test-env'

export interface Answer<Body> {
  status: number
  body: Body
  error: ErrorBody
}

/** The whole API in process, listening on loopback, with the WeChat stand-in beside it and a database of its own. */
export interface TestApp {
  app: NestFastifyApplication
  url: string
  /** Where the stand-in answers, with its `/phone` and `/control`. */
  standInUrl: string
  /** Adds somebody with WeChat; call before {@link signIn}. */
  addPersona(persona: Persona): Promise<void>
  /** Signs in through wx.login, and binds the phone when the persona has one. @returns the token */
  signIn(openid: string, options?: { bindPhone?: boolean }): Promise<string>
  /** A code as the phone would get it. */
  phoneSide(path: string, body: object): Promise<{ code: string }>
  request<Body = unknown>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    token?: string,
    body?: object,
  ): Promise<Answer<Body>>
  /** A second process on the same database, as behind a load balancer. Closed with the first. @returns its `request` */
  twin(): Promise<TestApp['request']>
  upload<Body = unknown>(path: string, token: string, file: Buffer, fileName: string): Promise<Answer<Body>>
  close(): Promise<void>
}

export interface TestAppOptions {
  /** Templates, accounts and keys that exist on the other side. */
  standIn?: Partial<StandInOptions>
  /** What CHANNELS_FILE says; absent: nothing is connected. */
  channels?(standIn: RunningStandIn): ChannelsConfig
}

/** Call within a describe; closes itself after the last test. */
export function testApp(clock: Clock = new SystemClock(), options: TestAppOptions = {}): () => TestApp {
  const database = freshDatabase()
  let running: TestApp | undefined
  beforeAll(async () => {
    running = await start(database.uri, clock, options)
  }, 60_000)
  afterAll(async () => {
    await running?.close()
  })
  return () => {
    if (!running) throw new Error('the app is not running yet')
    return running
  }
}

async function start(mongoUri: string, clock: Clock, options: TestAppOptions): Promise<TestApp> {
  const port = await freePort()
  const mediaDir = await mkdtemp(join(tmpdir(), 'household-link-media-'))
  const url = `http://127.0.0.1:${port}`
  const base = testEnv({ MONGODB_URI: mongoUri })
  const standIn = await startStandIn({
    clock,
    appId: base.WECHAT_APP_ID,
    appSecret: base.WECHAT_APP_SECRET,
    mediaDelayMs: 0,
    push: { url: `${url}/api/wechat/push`, token: base.WECHAT_PUSH_TOKEN, retryDelayMs: 200 },
    ...options.standIn,
  })
  const env = testEnv({
    MONGODB_URI: mongoUri,
    PORT: String(port),
    PUBLIC_URL: url,
    MEDIA_DIR: mediaDir,
    WECHAT_BASE_URL: standIn.baseUrl,
    ...(options.channels ? { CHANNELS_FILE: await channelsFile(mediaDir, options.channels(standIn)) } : {}),
  })
  const app = await createApp(env, clock)
  await app.listen(port, '127.0.0.1')

  const request = requestTo(url)
  const twins: NestFastifyApplication[] = []
  const twin: TestApp['twin'] = async () => {
    const twinPort = await freePort()
    const other = await createApp({ ...env, PORT: twinPort }, clock)
    twins.push(other)
    await other.listen(twinPort, '127.0.0.1')
    return requestTo(`http://127.0.0.1:${twinPort}`)
  }
  const phoneSide: TestApp['phoneSide'] = async (path, body) => {
    const response = await fetch(`${standIn.baseUrl}/phone${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as { code: string }
  }
  return {
    app,
    url,
    standInUrl: standIn.baseUrl,
    request,
    twin,
    phoneSide,
    addPersona: async (persona) => void (await phoneSide('/personas', persona)),
    signIn: async (openid, { bindPhone = true } = {}) => {
      const { code } = await phoneSide('/login-code', { openid })
      const { body } = await request<{ token: string }>('POST', '/sessions', undefined, { code })
      if (bindPhone) await request('POST', '/me/phone', body.token, await phoneSide('/phone-code', { openid }))
      return body.token
    },
    upload: async (path, token, file, fileName) => {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(file)]), fileName)
      return answer(await fetch(`${url}/api${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form }))
    },
    close: async () => {
      await Promise.all([app, ...twins].map((one) => one.close()))
      await standIn.app.close()
      await rm(mediaDir, { recursive: true, force: true })
    },
  }
}

async function channelsFile(folder: string, channels: ChannelsConfig): Promise<string> {
  const file = join(folder, 'channels.json')
  await writeFile(file, JSON.stringify(channels))
  return file
}

const requestTo =
  (url: string): TestApp['request'] =>
  async (method, path, token, body) =>
    answer(
      await fetch(`${url}/api${path}`, {
        method,
        headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
        body: body && JSON.stringify(body),
      }),
    )

async function answer<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text()
  const parsed = text ? JSON.parse(text) : undefined
  return { status: response.status, body: parsed as Body, error: parsed as ErrorBody }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
