import { readFile, rm, writeFile } from 'node:fs/promises'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { SystemClock } from '../../src/core/clock'
import { seedDemo } from '../demo-seed/seed-demo'
import { startMongo } from '../mongo/find-mongo'
import { personaPage } from '../persona-page/persona-page'
import type { Persona } from '../wechat-stand-in/options'
import { connectChannels, demoRoomKey } from './demo-channels'
import { type DemoSecrets, demoDatabase, demoEnv, demoSecrets } from './demo-env'
import { demoPaths } from './demo-folder'
import { dropDemo, isSeeded, markSeeded } from './demo-marker'
import type { DemoOptions } from './demo-options'
import { freePort } from './free-port'
import { ensureH5 } from './h5-build'
import { keepPhones } from './keep-phones'
import { serveApi } from './serve-api'

type Stop = () => Promise<void> | void

/** What runs, in the order it was started; ended in the opposite one. */
export interface Running {
  /** Registers how to end what was just started. */
  onStop(stop: Stop): void
  say(line: string): void
}

/** Database, data, pages, API: what can go side by side does. @returns where to look */
export async function startDemo({ reset, port: wanted }: DemoOptions, running: Running): Promise<string> {
  const { say } = running
  const secrets = await demoSecrets()
  const [{ mongoUri, personas }] = await Promise.all([database(secrets, reset, running), pages(running)])
  const port = await freePort(wanted)
  if (port !== wanted) say(`Port ${wanted} is taken, using ${port}.`)
  const env = demoEnv(secrets, mongoUri, port, { H5_DIR: demoPaths.h5 })
  const platform = await connectChannels(env.PUBLIC_URL, secrets)
  const app: NestFastifyApplication = await serveApi({
    env,
    personas,
    platform,
    prepare: async (made, world) => {
      running.onStop(await keepPhones(world, demoPaths.phones))
      await personaPage(made, world, demoRoomKey(secrets))
    },
  })
  running.onStop(() => app.close())
  return env.PUBLIC_URL
}

async function pages(running: Running): Promise<void> {
  const { say, onStop } = running
  const since = Date.now()
  const done = await ensureH5((stop) => {
    say('Pages: building them, half a minute the first time …')
    onStop(stop)
  })
  if (done === 'built') say(`Pages: built in ${seconds(since)}`)
}

async function database(
  secrets: DemoSecrets,
  reset: boolean,
  { say, onStop }: Running,
): Promise<{ mongoUri: string; personas: Persona[] }> {
  const mongo = await startMongo({ kind: 'demo', dataDir: demoPaths.database, say })
  onStop(() => mongo.stop())
  const mongoUri = demoDatabase(mongo.uri)
  const known = await knownPersonas()
  if (!reset && known && (await isSeeded(mongoUri, secrets))) return { mongoUri, personas: known }

  const since = Date.now()
  await dropDemo(mongoUri)
  for (const path of [demoPaths.media, demoPaths.personas, demoPaths.phones]) await rm(path, { recursive: true, force: true })
  const now = new SystemClock().now()
  const { personas, phones } = await seedDemo({
    now,
    mongoUri,
    secrets,
    sheetsFolder: demoPaths.sheets,
    say: (line) => say(`Data: ${line}`),
  })
  await writeFile(demoPaths.personas, JSON.stringify(personas, null, 2))
  await writeFile(demoPaths.phones, JSON.stringify(phones))
  await markSeeded(mongoUri, secrets)
  say(`Data: ready in ${seconds(since)}, the Excel files are in .demo/sheets/`)
  return { mongoUri, personas }
}

async function knownPersonas(): Promise<Persona[] | undefined> {
  const text = await readFile(demoPaths.personas, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Persona[])
}

const seconds = (since: number): string => `${((Date.now() - since) / 1_000).toFixed(1)} s`
