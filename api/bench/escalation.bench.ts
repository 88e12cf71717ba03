import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import mongoose, { type Connection } from 'mongoose'
import { startMongo } from '../dev/mongo/find-mongo'
import { type Issue, issueSchema } from '../src/issues/issue.schema'
import { withDatabase } from '../test/support/database-uri'
import { seedOpenIssues } from './escalation/seed-open-issues'
import { jobName, type WayName } from './escalation/ways'

/**
 * `npm run bench:escalation`: how fast what is due at one instant is raised, and how late the last one is: by our timer job with 1, 2 and 4
 * processes, by Agenda 6 with one job per issue, and by looking at everything that is open. A server of your own (`MONGODB_URI`) gets
 * 100,000 open issues, the fallback 2,000: it has no index to speak of.
 */
const real = Boolean(process.env.MONGODB_URI)
const size = real ? { open: 100_000, due: 5_000, communities: 100 } : { open: 2_000, due: 200, communities: 4 }

interface Measured {
  perSecond: number
  lagMs: number[]
}

async function main(): Promise<void> {
  const mongo = await startMongo({ kind: 'test', say: console.log })
  const run = async (way: WayName, workers: number, open = size.open): Promise<Measured> => {
    const uri = withDatabase(mongo.uri, `bench-escalation-${Date.now()}`)
    const connection = await mongoose.createConnection(uri).asPromise()
    try {
      return await measure(connection, uri, way, workers, open)
    } finally {
      await connection.dropDatabase()
      await connection.close()
    }
  }
  try {
    console.log(`${size.due} of ${size.open} open issues due at one instant, ${size.communities} communities`)
    const ours = await row('ours, 1 process', await run('ours', 1))
    await row('ours, 2 processes', await run('ours', 2), ours)
    await row('ours, 4 processes', await run('ours', 4), ours)
    const agenda = await row('Agenda 6, 1 process', await run('agenda', 1), ours)
    const scan = await row('looking at everything, 1 process', await run('scan', 1), ours)
    console.log(
      `ours ÷ Agenda 6: ${(ours.perSecond / agenda.perSecond).toFixed(1)}×, ours ÷ looking at everything: ${(ours.perSecond / scan.perSecond).toFixed(1)}×`,
    )
    await growth(run, ours)
  } finally {
    await mongo.stop()
  }
}

async function growth(run: (way: WayName, workers: number, open: number) => Promise<Measured>, full: Measured): Promise<void> {
  if (!real) return console.log('growth with the number of open issues: not measured (needs MONGODB_URI)')
  for (const share of [10, 3]) {
    const { perSecond } = await run('ours', 1, Math.round(size.open / share))
    console.log(`${size.open / share} open issues: ${perSecond.toFixed(0)}/s, ${size.open}: ${full.perSecond.toFixed(0)}/s`)
  }
}

async function row(name: string, measured: Measured, base?: Measured): Promise<Measured> {
  const late = [...measured.lagMs].sort((a, b) => a - b)
  const seconds = (share: number) => ((late[Math.floor((late.length - 1) * share)] ?? 0) / 1_000).toFixed(2)
  const ratio = base ? `  ${(measured.perSecond / base.perSecond).toFixed(2)}× ours with one` : ''
  console.log(
    `${name.padEnd(34)} ${measured.perSecond.toFixed(0).padStart(6)}/s  lag median ${seconds(0.5)} s, p99 ${seconds(0.99)} s, last ${seconds(1)} s${ratio}`,
  )
  return measured
}

async function measure(connection: Connection, uri: string, way: WayName, workers: number, open: number): Promise<Measured> {
  const processes = Array.from({ length: workers }, () =>
    spawn(process.execPath, ['-r', '@swc-node/register', 'api/bench/escalation/worker.ts', way, uri], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )
  try {
    await Promise.all(processes.map((child) => said(child, 'ready')))
    const issues = connection.model<Issue>('Issue', issueSchema)
    const dueAt = new Date()
    await seedOpenIssues(connection, { ...size, open, dueAt })
    if (way === 'agenda') await seedJobs(connection, dueAt)
    const start = Date.now()
    for (const child of processes) child.stdin.write('go\n')
    while ((await issues.countDocuments({ 'state.nextTimerAt': { $lte: dueAt } })) > 0) await pause(200)
    const stepped = await issues.find({ 'state.rung': { $gt: 0 } }, { timeline: 1 }).lean()
    const lagMs = stepped.flatMap(({ timeline }) => timeline.map(({ at }) => at.getTime() - start))
    if (lagMs.length !== size.due) throw new Error(`${way}: ${lagMs.length} steps instead of ${size.due}`)
    return { perSecond: (size.due * 1_000) / Math.max(...lagMs), lagMs }
  } finally {
    await Promise.all(processes.map(end))
  }
}

/** One job per open issue, as they would have been made when the issues were posted. */
async function seedJobs(connection: Connection, now: Date): Promise<void> {
  const issues = await connection.model<Issue>('Issue', issueSchema).find({}, { communityId: 1, state: 1 }).lean()
  const jobs = connection.collection('agendaJobs')
  await jobs.createIndex({ name: 1, nextRunAt: 1, priority: -1, lockedAt: 1, disabled: 1 })
  await jobs.insertMany(
    issues.map(({ _id, communityId, state }) => ({
      name: jobName,
      type: 'normal',
      priority: 0,
      data: { communityId, issueId: _id },
      nextRunAt: state.nextTimerAt,
      lastModifiedBy: null,
      lockedAt: null,
      createdAt: now,
    })),
  )
}

async function said(child: ChildProcess, word: string): Promise<void> {
  for await (const chunk of child.stdout ?? []) if (String(chunk).includes(word)) return
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

void main()
