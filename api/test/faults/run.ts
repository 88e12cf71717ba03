import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import mongoose, { type Connection } from 'mongoose'
import { type Random, seededRandom } from '../../dev/demo-data/random'
import { startMongo } from '../../dev/mongo/find-mongo'
import { type Issue, issueSchema } from '../../src/issues/issue.schema'
import { type Notification, notificationSchema } from '../../src/notifications/notification.schema'
import { withDatabase } from '../support/database-uri'
import { ApiProcess } from './api-process'
import { judge } from './oracle'
import { type SeededStreet, seedStreet } from './seeded-street'
import { compareTold } from './told-once'

/** From kill to kill, on average. */
const betweenKillsMs = 4_000
const awayMs = 30_000
const patienceMs = 180_000

/**
 * `npm run test:faults -- --kills 25 --issues 500 --seed 1`: three API processes climb the same issues while they are killed, stopped
 * between their read and their write, and cut off from the database; a fourth has a clock that is two hours wrong. Afterwards every
 * issue, breach and notification must be what the pure machine says. Prints what was done and found; exit code 1 when something is not.
 */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '25' }, issues: { type: 'string', default: '500' }, seed: { type: 'string' } },
  })
  const [kills, count, seed] = [Number(values.kills), Number(values.issues), Number(values.seed ?? Date.now() % 100_000)]
  const random = seededRandom(seed)
  const mongo = await startMongo({ kind: 'test', say: console.log })
  const database = `faults-${seed}`
  const connection = await mongoose.createConnection(withDatabase(mongo.uri, database)).asPromise()
  const healthy = await Promise.all([1, 2, 3].map(() => ApiProcess.create(mongo.uri, database)))
  const wrong = await ApiProcess.create(mongo.uri, database, 2 * 3_600_000)
  try {
    for (const process of [...healthy, wrong]) process.start()
    await Promise.all(healthy.map((process) => process.answersReady(200)))
    await wrong.answersReady(503)
    const seeded = await seedStreet(connection, random, { issues: count, from: new Date(), spreadMs: kills * betweenKillsMs })
    console.log(`seed ${seed}: ${count} issues, ${kills} kills; clock off by 2 h: not ready, as it should be`)
    await Promise.all([makeTrouble(healthy, kills, random), cutOff(healthy, (kills * betweenKillsMs) / 3)])
    await Promise.all(healthy.map((process) => process.answersReady(200)))
    await settle(connection)
    await Promise.all(healthy.map((process) => process.kill()))
    console.log(`ended by themselves and started again: ${healthy.reduce((sum, { gaveUp }) => sum + gaveUp, 0)}`)
    return await report(connection, seeded)
  } finally {
    await Promise.all([...healthy, wrong].map((process) => process.end()))
    await connection.dropDatabase()
    await connection.close()
    await mongo.stop()
  }
}

/** Kills one after the other; in between somebody freezes, or is held between a read and a write, and then perhaps killed. */
async function makeTrouble(processes: readonly ApiProcess[], kills: number, random: Random): Promise<void> {
  for (let kill = 0; kill < kills; kill++) {
    const victim = random.pick(processes)
    const other = random.pick(processes)
    if (random.chance(0.5)) victim.holdNextWrite(random.between(500, 3_000))
    if (random.chance(0.3)) void other.freeze(random.between(1_000, 6_000))
    await pause(betweenKillsMs * (0.5 + random.next()))
    // one that is still starting has nothing to lose
    await victim.answersReady(200)
    await victim.kill()
    victim.start()
  }
}

/** The database is away for everybody, then for one alone. */
async function cutOff(processes: readonly ApiProcess[], afterMs: number): Promise<void> {
  await pause(afterMs)
  await Promise.all(processes.map((process) => process.cutOff(awayMs)))
  await processes[0]?.cutOff(awayMs / 2)
}

/** Until nothing is late and everybody was told. @throws Error when that takes too long */
async function settle(connection: Connection): Promise<void> {
  const issues = connection.model<Issue>('Issue', issueSchema)
  const until = performance.now() + patienceMs
  while (performance.now() < until) {
    const late = await issues.countDocuments({ 'state.nextTimerAt': { $lte: new Date(Date.now() - 1_000) } })
    const untold = await issues.countDocuments({ noticesDueAt: { $exists: true } })
    const climbing = await issues.countDocuments({ 'state.status': 'open', 'state.rung': { $lt: 5 } })
    if (late + untold + climbing === 0) return
    await pause(500)
  }
  throw new Error('still late after three minutes')
}

async function report(connection: Connection, { issues, holders }: SeededStreet): Promise<boolean> {
  const found = await connection.model<Issue>('Issue', issueSchema).find().lean()
  const notifications = await connection.model<Notification>('Notification', notificationSchema).find().lean()
  const byId = new Map(found.map((issue) => [issue._id, issue]))
  const verdicts = issues.map((issue) => {
    const now = byId.get(issue._id)
    const mine = notifications.filter(({ target }) => target.id === issue._id)
    if (!now) return { faults: [`${issue._id}: gone`], steps: 0, breaches: 0, lateMs: [], told: 0 }
    const verdict = judge(issue, now, holders)
    return { ...verdict, faults: [...verdict.faults, ...compareTold(issue._id, verdict.told, mine)], told: mine.length }
  })
  const sum = (pick: (verdict: (typeof verdicts)[number]) => number) => verdicts.reduce((total, verdict) => total + pick(verdict), 0)
  const lateMs = verdicts.flatMap((verdict) => verdict.lateMs).sort((a, b) => a - b)
  const percentile = (share: number) => `${((lateMs[Math.floor((lateMs.length - 1) * share)] ?? 0) / 1_000).toFixed(1)} s`
  const faults = verdicts.flatMap((verdict) => verdict.faults)
  console.log(`${sum(({ steps }) => steps)} steps, ${sum(({ breaches }) => breaches)} breaches, ${sum(({ told }) => told)} notifications`)
  console.log(`late: median ${percentile(0.5)}, p90 ${percentile(0.9)}, most ${percentile(1)} (the database was away for 30 s)`)
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
  console.log(faults.length === 0 ? 'every issue, breach and notification is as the machine says, once' : `${faults.length} faults`)
  return faults.length === 0
}

void main().then((right) => process.exit(right ? 0 : 1))
