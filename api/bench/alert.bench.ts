import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import mongoose, { type Connection } from 'mongoose'
import { freePort } from '../dev/demo-run/free-port'
import { startMongo } from '../dev/mongo/find-mongo'
import { withDatabase } from '../test/support/database-uri'
import { Instance } from './alert/instance'
import { type Measured, measure } from './alert/measure'
import { type OtherSide, startOtherSide, turnOnReminders } from './alert/other-side'
import { play } from './alert/play'
import { seedCity } from './alert/seed-city'

/**
 * `npm run bench:alert -- --posts 500 --over 300`: from an urgent post to the first message that a channel took, with two instances,
 * also with the first channel failing and with one instance killed in the middle; beside Agenda 6 with one job per notification.
 * Posts are spread over `--over` seconds; each is acknowledged 30 s later.
 */
const communities = 100
const answerAfterMs = 30_000

interface Row {
  name: string
  main?: string
  posts?: number
  /** What happens half-way. */
  trouble?: (scene: Scene) => Promise<void>
}

interface Scene {
  instances: readonly Instance[]
  otherSide: OtherSide
  connection: Connection
}

const ours = 'api/src/main.ts'
const inFlight = { 'delivery.claimedUntil': { $exists: true } }

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { posts: { type: 'string', default: '500' }, over: { type: 'string', default: '300' } } })
  const [posts, overMs] = [Number(values.posts), Number(values.over) * 1_000]
  const mongo = await startMongo({ kind: 'test', say: console.log })
  const run = (row: Row) => playRow(mongo.uri, row, row.posts ?? posts, overMs)
  try {
    console.log(`${posts} urgent posts over ${overMs / 1_000} s, ${communities} communities, 2 instances, acknowledged after 30 s`)
    const usual = await run({ name: 'ours' })
    await run({ name: 'ours, 微信提醒 failing throughout half', trouble: ({ otherSide }) => otherSide.breakFirstChannel() })
    await run({ name: 'ours, one instance killed, back after 10 s', trouble: killOne })
    const agenda = await run({ name: 'Agenda 6, one job a notification', main: 'api/bench/alert/agenda-main.ts' })
    const fewer = await run({ name: `ours, ${posts / 4} posts`, posts: posts / 4 })
    console.log(`p99 ours ÷ Agenda 6: ${(late(usual, 0.99) / late(agenda, 0.99)).toFixed(2)}×`)
    console.log(`growth: p99 with ${posts} posts ÷ with ${posts / 4}: ${(late(usual, 0.99) / late(fewer, 0.99)).toFixed(2)}×`)
  } finally {
    await mongo.stop()
  }
}

async function killOne({ instances, connection }: Scene): Promise<void> {
  const [victim] = instances
  await victim?.kill()
  const held = await connection.collection('notifications').countDocuments(inFlight)
  console.log(`  killed with at most ${held} notifications in its hands`)
  await pause(10_000)
  await victim?.start()
}

async function playRow(mongoUri: string, { name, main = ours, trouble }: Row, posts: number, overMs: number): Promise<Measured> {
  const uri = withDatabase(mongoUri, `bench-alert-${Date.now()}`)
  const connection = await mongoose.createConnection(uri).asPromise()
  const city = await seedCity(connection, communities, new Date())
  const ports = [await freePort(0), await freePort(0)]
  const otherSide = await startOtherSide(city, `http://127.0.0.1:${ports[0]}`)
  const instances = ports.map((port) => new Instance(main, port, { ...otherSide.variables, MONGODB_URI: uri }))
  try {
    await Promise.all(instances.map((instance) => instance.start()))
    await turnOnReminders(otherSide.phone, city)
    const scene = { instances, otherSide, connection }
    const [posted] = await Promise.all([
      play({
        city,
        instances: () => urlsOf(instances),
        loginCode: (openid) => otherSide.phone.loginCode(openid),
        posts,
        overMs,
        answerAfterMs,
      }),
      trouble && pause(overMs / 2).then(() => trouble(scene)),
    ])
    return say(name, await measure(connection, posted, await otherSide.taken()))
  } finally {
    await Promise.all(instances.map((instance) => instance.kill()))
    await otherSide.close()
    await connection.dropDatabase()
    await connection.close()
  }
}

const urlsOf = (instances: readonly Instance[]): string[] => instances.filter(({ running }) => running).map(({ url }) => url)

/** Milliseconds within which this share was told. */
function late({ lateMs }: Measured, share: number): number {
  const sorted = [...lateMs].sort((a, b) => a - b)
  return sorted[Math.ceil((sorted.length - 1) * share)] ?? Number.NaN
}

function say(name: string, measured: Measured): Measured {
  const seconds = (share: number) => `${(late(measured, share) / 1_000).toFixed(2)} s`
  const { untold, repeated, notifications, doubled } = measured
  console.log(
    `${name.padEnd(46)} median ${seconds(0.5)}, p99 ${seconds(0.99)}, last ${seconds(1)}; told of none: ${untold.length}; ` +
      `${notifications} notifications, ${doubled} doubled; sent again: ${repeated}`,
  )
  return measured
}

void main()
