import 'reflect-metadata'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { NestFactory } from '@nestjs/core'
import { MongooseModule } from '@nestjs/mongoose'
import { type ImportRowView, type ImportView, type RowFate, rowFate } from '@shared/roster'
import { AreasRepository } from '../areas/areas.repository'
import { AuditModule } from '../audit/audit.module'
import { CoreModule } from '../core/core.module'
import { impatiently } from '../core/database'
import { type Env, readEnv } from '../core/env'
import { newId } from '../core/ids'
import { type ImportOptions, readImportOptions, usage } from './import-options'
import { type RowsByFate, reportDryRun } from './import-report'
import { ImportsService } from './imports.service'
import { RosterModule } from './roster.module'

const progressEveryMs = 300

/** `npm run import`: the same dry run and applying as on the desk, from the server. */
async function main(args: string[]): Promise<number> {
  const read = readImportOptions(args)
  if ('problem' in read) {
    console.error(`${read.problem}\n\n${usage}`)
    return 2
  }
  const bytes = await readFile(read.options.file)
  const app = await NestFactory.createApplicationContext(moduleFor(readEnv(process.env)), { logger: ['error'], abortOnError: false })
  try {
    const communityId = await findCommunity(app.get(AreasRepository, { strict: false }), read.options.community)
    return await run(app.get(ImportsService, { strict: false }), communityId, bytes, read.options)
  } finally {
    await app.close()
  }
}

const moduleFor = (env: Env) => ({
  module: class ImportModule {},
  imports: [CoreModule.with(env), MongooseModule.forRoot(env.MONGODB_URI, impatiently), AuditModule, RosterModule],
})

async function findCommunity(areas: AreasRepository, wanted: string): Promise<string> {
  const known = await areas.listCommunitiesEverywhere()
  const found = known.find(({ _id, name }) => _id === wanted || name === wanted)
  if (found) return found._id
  throw new Error(
    `没有“${wanted}”这个社区。${known.length > 0 ? `有:${known.map(({ name }) => name).join('、')}` : '先用 npm run appoint 建一个'}`,
  )
}

async function run(imports: ImportsService, communityId: string, bytes: Uint8Array, options: ImportOptions): Promise<number> {
  const created = await imports.create('commandLine', communityId, {
    name: basename(options.file),
    bytes,
    ...(options.kind ? { kind: options.kind } : {}),
  })
  const { id } = created.view
  await withProgress('看', imports, id, created.done)
  if (options.sharePhones) await sharePhones(imports, id)
  const view = await imports.read('commandLine', id)
  if (view.status === 'failed') throw new Error(view.error)
  console.log(reportDryRun(view, await rowsByFate(imports, id, options.dryRun ? rowFate.options : ['changed', 'question', 'refused'])))
  const writes = view.counts.added + view.counts.changed
  if (options.dryRun || writes === 0 || !(options.yes || (await agrees(writes)))) {
    await imports.discard('commandLine', id)
    console.log(options.dryRun ? '\n只看,没有存' : writes === 0 ? '\n没有要存的' : '\n没有存')
    return 0
  }
  const applied = await imports.apply('commandLine', id, newId())
  await withProgress('存', imports, id, applied.done)
  const after = await imports.read('commandLine', id)
  if (after.status !== 'applied') throw new Error('没存完。再导一次,会接着存')
  console.log(`\n存好了:新增 ${view.counts.added} 行、变更 ${view.counts.changed} 行`)
  return 0
}

async function rowsByFate(imports: ImportsService, id: string, fates: readonly RowFate[]): Promise<RowsByFate> {
  const rows: RowsByFate = {}
  for (const fate of fates) rows[fate] = await allRows(imports, id, fate)
  return rows
}

async function allRows(imports: ImportsService, id: string, fate: RowFate): Promise<ImportRowView[]> {
  const rows: ImportRowView[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await imports.listRows('commandLine', id, { fate, ...(cursor ? { cursor } : {}) })
    rows.push(...page.items)
    cursor = page.nextCursor
    if (cursor === undefined) return rows
  }
}

/** Answers what only asks about shared phones, until none is left: another question of the row may come after it. */
async function sharePhones(imports: ImportsService, id: string): Promise<void> {
  for (;;) {
    const asked = (await allRows(imports, id, 'question')).filter(
      ({ answers, answer }) => answer === undefined && answers?.some(({ key }) => key === 'phone.both'),
    )
    if (asked.length === 0) return
    await imports.answer('commandLine', id, { answers: asked.map(({ row }) => ({ row, answer: 'phone.both' })) })
  }
}

/** One line that counts up while the work goes on; nothing where the output is no terminal. */
async function withProgress(what: string, imports: ImportsService, id: string, done: Promise<void>): Promise<void> {
  if (!process.stdout.isTTY) return done
  const tick = setInterval(() => {
    void imports.read('commandLine', id).then((view: ImportView) => process.stdout.write(`\r${what} ${view.doneRows}/${view.totalRows} 行`))
  }, progressEveryMs)
  try {
    await done
  } finally {
    clearInterval(tick)
    process.stdout.write('\r\x1b[K')
  }
}

async function agrees(writes: number): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`\n存入 ${writes} 行吗?(y/N) `)
  terminal.close()
  return /^(y|是|存)/i.test(answer.trim())
}

const fileProblems: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是文件夹,要写一个文件',
  EACCES: '没有权限读这个文件',
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const file = fileProblems[(error as { code?: string }).code ?? '']
    console.error(`没办成:${file ?? (error instanceof Error ? error.message : String(error))}`)
    process.exitCode = 1
  },
)
