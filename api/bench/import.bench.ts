import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose'
import type { Connection } from 'mongoose'
import { startMongo } from '../dev/mongo/find-mongo'
import { AuditModule } from '../src/audit/audit.module'
import { CoreModule } from '../src/core/core.module'
import { databaseOptions } from '../src/core/database'
import { newId } from '../src/core/ids'
import { Pii } from '../src/core/pii'
import { AppointmentsService } from '../src/people/appointments.service'
import { ImportsService } from '../src/roster/imports.service'
import { readRoster } from '../src/roster/read-roster'
import { RosterModule } from '../src/roster/roster.module'
import { makeWorkbook } from '../src/roster/testing/make-file'
import { withDatabase } from '../test/support/database-uri'
import { testEnv } from '../test/support/test-env'

/**
 * `npm run bench:import`: how long a roster of 5,000 people takes, from file to applied, on whatever MongoDB server is found.
 * Compared with the way one would write first: one upsert for the dwelling and one for the person, row by row.
 */
const people = 5_000
const peoplePerDwelling = 3

async function main(): Promise<void> {
  const mongo = await startMongo({ kind: 'test', say: (line) => console.log(line) })
  const env = testEnv({ MONGODB_URI: withDatabase(mongo.uri, `bench-${Date.now()}`) })
  const root = {
    module: class BenchModule {},
    imports: [CoreModule.with(env), MongooseModule.forRoot(env.MONGODB_URI, databaseOptions), AuditModule, RosterModule],
  }
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'] })
  try {
    const connection = app.get<Connection>(getConnectionToken(), { strict: false })
    await Promise.all(Object.values(connection.models).map((model) => model.init()))
    const { community } = await app
      .get(AppointmentsService, { strict: false })
      .createCommunity({ subdistrict: '潞邑街道', name: '通瑞嘉苑社区', deskPhone: '01000000120' })
    await measure(app.get(ImportsService, { strict: false }), community._id)
    await rowByRow(connection, app.get(Pii, { strict: false }))
    await connection.dropDatabase()
  } finally {
    await app.close()
    await mongo.stop()
  }
}

async function measure(imports: ImportsService, communityId: string): Promise<void> {
  const bytes = makeWorkbook([{ rows: sheet() }])
  await timed('read the file (xlsx → rows)', async () => void readRoster(bytes, '2026-11-23'))
  const first = await timed('read + dry run, nothing known yet', async () => finished(imports, communityId, bytes))
  await timed('apply', async () => (await imports.apply('commandLine', first, newId())).done)
  const second = await timed('read + dry run again, everything known', async () => finished(imports, communityId, bytes))
  const { counts } = await imports.read('commandLine', second)
  if (counts.unchanged !== people) throw new Error(`the second import is not all unchanged: ${JSON.stringify(counts)}`)
  await imports.discard('commandLine', second)
}

async function finished(imports: ImportsService, communityId: string, bytes: Uint8Array): Promise<string> {
  const { view, done } = await imports.create('commandLine', communityId, { name: 'bench.xlsx', bytes })
  await done
  return view.id
}

async function rowByRow(connection: Connection, pii: Pii): Promise<void> {
  const [households, residents] = ['baselineHouseholds', 'baselinePeople'].map((name) => connection.collection(name))
  if (!households || !residents) return
  await households.createIndex({ communityId: 1, addressKey: 1 }, { unique: true })
  await residents.createIndex({ communityId: 1, rosterKey: 1 }, { unique: true })
  await timed('comparison: two upserts per row, row by row', async () => {
    for (const [building, gate, room, name, phone] of sheet().slice(1)) {
      const communityId = 'bench'
      const addressKey = `${building}|${gate}|${room}`
      await households.updateOne({ communityId, addressKey }, { $setOnInsert: { _id: newId() as never, floor: 1 } }, { upsert: true })
      const rosterKey = pii.hashText(`${addressKey}|${name}`)
      await residents.updateOne(
        { communityId, rosterKey },
        { $set: { name: pii.seal(String(name)), phone: pii.seal(String(phone)) } },
        { upsert: true },
      )
    }
  })
}

function sheet(): string[][] {
  const rows = Array.from({ length: people }, (_, at) => {
    const dwelling = Math.floor(at / peoplePerDwelling)
    const [building, gate, floor] = [
      Math.floor(dwelling / 108) + 1,
      (Math.floor(dwelling / 36) % 3) + 1,
      (Math.floor(dwelling / 2) % 18) + 1,
    ]
    const relation = ['户主', '配偶', '子'][at % peoplePerDwelling] ?? '子'
    return [
      `${building}号楼`,
      `${gate}单元`,
      `${floor}0${(dwelling % 2) + 1}`,
      `张${String.fromCodePoint(0x4e00 + at)}`,
      `138${String(at).padStart(8, '0')}`,
      relation,
      '自住',
    ]
  })
  return [['楼号', '单元', '房号', '姓名', '联系电话', '与户主关系', '房屋状态'], ...rows]
}

async function timed<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
  const from = performance.now()
  const result = await act()
  const ms = performance.now() - from
  console.log(
    `${what.padEnd(46)} ${Math.round(ms).toString().padStart(6)} ms  ${Math.round((people / ms) * 1000)
      .toString()
      .padStart(7)} rows/s`,
  )
  return result
}

void main()
