import { Injectable } from '@nestjs/common'
import type { ErrorCode } from '@shared/errors'
import type { Page } from '@shared/ids'
import type { AnswerRowsInput, ImportRowsQuery, ImportRowView, ImportView, RosterKind } from '@shared/roster'
import { localDay } from '../calendar/local-time'
import { change } from '../core/change'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { newId } from '../core/ids'
import { pendingNotice } from '../core/outbox'
import { Pii } from '../core/pii'
import { type Actor, personIn } from '../people/actor'
import { PeopleRepository } from '../people/people.repository'
import { mayHandle } from './import.policy'
import { byUrgency, toImportView, toRowView } from './import.presenter'
import type { Import } from './import.schema'
import { ImportRowsStore } from './import-rows.store'
import { ImportRunner, leaseMs } from './import-runner'
import { ImportsRepository } from './imports.repository'
import { readRoster } from './read-roster'

const dayMs = 86_400_000
const rowsPerPage = 100
/** Taken up so often and never finished: it must not keep the community from importing. What was written stays. */
const maxAttempts = 5

/** Who asks for an import: somebody signed in, or the command line on the server. */
export type Importer = Actor | 'commandLine'

/** Rosters coming in: read, look, answer, apply. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly runner: ImportRunner,
    private readonly store: ImportRowsStore,
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads the file (a bad one is told at once) and starts the dry run.
   *
   * @returns the import, and its dry run for whoever wants to wait for it
   * @throws FILE_TYPE_UNSUPPORTED, FILE_UNREADABLE, FILE_PROTECTED, FILE_TOO_LARGE, SHEET_WITHOUT_HEADING, SHEET_EMPTY, SHEET_TOO_MANY_ROWS
   */
  async create(
    importer: Importer,
    communityId: string,
    file: { name: string; bytes: Uint8Array; kind?: RosterKind },
  ): Promise<{ view: ImportView; done: Promise<void> }> {
    const now = this.clock.now()
    const { rows, ...read } = readRoster(file.bytes, localDay(now), file.kind)
    const made: Import = {
      _id: newId(),
      communityId,
      ...read,
      fileName: file.name.slice(0, 200),
      status: 'reading',
      totalRows: rows.length,
      doneRows: 0,
      counts: { added: 0, changed: 0, unchanged: 0, question: 0, refused: 0 },
      missing: { total: 0, examples: [] },
      answers: [],
      createdAt: now,
      createdBy: await this.signature(importer, communityId),
      leaseUntil: new Date(now.getTime() + leaseMs),
      expiresAt: new Date(now.getTime() + dayMs),
      pendingNotices: [],
      rev: 0,
    }
    await this.imports.insert(made)
    return { view: this.view(made), done: this.runner.dryRun(made, rows) }
  }

  async list(communityId: string): Promise<ImportView[]> {
    return (await this.imports.listRecent(communityId)).map((made) => this.view(made))
  }

  async read(importer: Importer, id: string): Promise<ImportView> {
    return this.view(await this.find(importer, id))
  }

  /** Questions first, then what is refused; by fate if asked. @throws IMPORT_NOT_READY, IMPORT_FINISHED */
  async listRows(importer: Importer, id: string, { fate, cursor }: ImportRowsQuery): Promise<Page<ImportRowView>> {
    const made = withRows(await this.find(importer, id))
    const rows = (await this.store.list(made)).map(({ decided }) => ({ ...decided, operations: [] }))
    const wanted = rows.filter((row) => fate === undefined || row.fate === fate).sort(byUrgency)
    const from = positionOf(cursor)
    const items = wanted.slice(from, from + rowsPerPage).map(toRowView)
    return { items, ...(from + rowsPerPage < wanted.length ? { nextCursor: String(from + rowsPerPage) } : {}) }
  }

  /** What is being asked for on the phone meanwhile must be asked for again. @throws BAD_INPUT for an answer that the row does not offer */
  async answer(importer: Importer, id: string, { answers }: AnswerRowsInput): Promise<ImportView> {
    const { doc, next } = await change<Import, Partial<Import>>({
      read: () => this.find(importer, id),
      decide: async (made) => {
        if (made.status !== 'ready' && made.status !== 'awaitingPhone') throw refusal(made)
        const offered = new Map((await this.store.list(made)).map(({ decided }) => [decided.row, decided.answers ?? []]))
        const wrong = answers.find(({ row, answer }) => !offered.get(row)?.some(({ key }) => key === answer))
        if (wrong) throw new DomainError('BAD_INPUT', { field: 'answers', row: wrong.row })
        const given = merge(made.answers, answers)
        return { answers: given, ...(await this.runner.decideAgain(made, given)) }
      },
      write: (made, { answers: given, counts, missing }) =>
        this.imports.change(made, { $set: { status: 'ready', answers: given, counts, missing } }),
    })
    return this.view({ ...doc, ...next, status: 'ready' })
  }

  /** From a phone at once; from a desk it waits for the second tap. @throws IMPORT_NOT_READY, IMPORT_FINISHED, IMPORT_RUNNING */
  async apply(importer: Importer, id: string, commandId: string): Promise<{ view: ImportView; done: Promise<void> }> {
    const made = await this.find(importer, id)
    if (made.applyBy?.commandId === commandId) return { view: this.view(made), done: Promise.resolve() }
    if (made.status !== 'ready' && made.status !== 'awaitingPhone') throw refusal(made)
    const by = { ...(await this.signature(importer, made.communityId)), commandId }
    if (importer === 'commandLine' || importer.device === 'phone') return this.start(made, by)
    const headline = `${made.fileName}：新增 ${made.counts.added}、变更 ${made.counts.changed}`
    const notice = pendingNotice({
      kind: 'importAwaitsPhone',
      recipients: [`account:${importer.accountId}`],
      params: { headline },
      urgent: false,
      target: { kind: 'import', id },
    })
    const next = { status: 'awaitingPhone' as const, applyBy: by }
    const written = await this.imports.change(made, {
      $set: { ...next, noticesDueAt: this.clock.now() },
      $push: { pendingNotices: notice },
    })
    if (!written) throw new DomainError('TRY_AGAIN')
    return { view: this.view({ ...made, ...next }), done: Promise.resolve() }
  }

  /** The second tap, on a phone of the account that asked. @throws IMPORT_NEEDS_PHONE, FORBIDDEN, IMPORT_RUNNING */
  async confirm(actor: Actor, id: string): Promise<{ view: ImportView; done: Promise<void> }> {
    if (actor.device !== 'phone') throw new DomainError('IMPORT_NEEDS_PHONE')
    const made = await this.find(actor, id)
    if (made.applyBy?.accountId !== actor.accountId) throw new DomainError('FORBIDDEN')
    if (made.status === 'applying' || made.status === 'applied') return { view: this.view(made), done: Promise.resolve() }
    if (made.status !== 'awaitingPhone') throw refusal(made)
    return this.start(made, made.applyBy)
  }

  /** Forgets the rows; what was applied stays. Twice is once. @throws IMPORT_RUNNING while it is being applied */
  async discard(importer: Importer, id: string): Promise<void> {
    const made = await this.find(importer, id)
    if (made.status === 'applying') throw await this.running(made.communityId)
    if (made.status === 'applied' || made.status === 'discarded') return
    if (!(await this.imports.change(made, { $set: { status: 'discarded', answers: [] }, $unset: { leaseUntil: 1 } })))
      throw new DomainError('TRY_AGAIN')
    await this.store.drop(made)
  }

  /** For the timers: takes up what a dead process left, forgets rows that are a day old. */
  async tend(now: Date): Promise<void> {
    for (const made of await this.imports.listExpiredAnywhere(now)) {
      if (await this.imports.change(made, { $set: { status: 'discarded', answers: [] } })) await this.store.drop(made)
    }
    for (const made of await this.imports.listStaleAnywhere(now)) await this.takeUp(made, now)
  }

  private async takeUp(made: Import, now: Date): Promise<void> {
    if (made.status === 'reading') {
      // The file was only in the memory of that process.
      if (await this.imports.change(made, { $set: { status: 'failed', errorCode: 'FILE_UNREADABLE' }, $unset: { leaseUntil: 1 } }))
        await this.store.drop(made)
      return
    }
    const attempts = (made.attempts ?? 0) + 1
    if (attempts > maxAttempts) {
      await this.imports.change(made, { $set: { status: 'failed', errorCode: 'INTERNAL' }, $unset: { applyingKey: 1, leaseUntil: 1 } })
      return
    }
    const next = { attempts, leaseUntil: new Date(now.getTime() + leaseMs) }
    if (await this.imports.change(made, { $set: next })) await this.runner.apply({ ...made, ...next, rev: made.rev + 1 })
  }

  private async start(made: Import, applyBy: NonNullable<Import['applyBy']>): Promise<{ view: ImportView; done: Promise<void> }> {
    const leaseUntil = new Date(this.clock.now().getTime() + leaseMs)
    const next = { status: 'applying' as const, applyingKey: made.communityId, applyBy, doneRows: 0, leaseUntil }
    const written = await this.imports.changeAlone(made, { $set: next })
    if (written === undefined) throw await this.running(made.communityId)
    if (!written) throw new DomainError('TRY_AGAIN')
    const applying = { ...made, ...next, rev: made.rev + 1 }
    return { view: this.view(applying), done: this.runner.apply(applying) }
  }

  private async running(communityId: string): Promise<DomainError> {
    const other = await this.imports.findApplying(communityId)
    const who = this.pii.openOptional(other?.applyBy?.name)
    return new DomainError('IMPORT_RUNNING', who ? { who } : {})
  }

  private async find(importer: Importer, id: string): Promise<Import> {
    const made = await this.imports.findAnywhere(id)
    if (!made) throw new DomainError('NOT_FOUND')
    if (importer !== 'commandLine' && !mayHandle(importer, made)) throw new DomainError('FORBIDDEN')
    return made
  }

  private async signature(importer: Importer, communityId: string): Promise<Import['createdBy']> {
    if (importer === 'commandLine') return { accountId: importer }
    const personId = personIn(importer, communityId)
    const [person] = personId ? await this.people.listByIds(communityId, [personId]) : []
    return { accountId: importer.accountId, ...(personId ? { personId } : {}), ...(person ? { name: person.name } : {}) }
  }

  private view(made: Import): ImportView {
    return toImportView(made, this.pii.openOptional(made.createdBy.name) ?? '命令行')
  }
}

function withRows(made: Import): Import {
  if (made.status === 'ready' || made.status === 'awaitingPhone' || made.status === 'applying') return made
  throw refusal(made)
}

const refusals: Partial<Record<Import['status'], ErrorCode>> = {
  reading: 'IMPORT_NOT_READY',
  applying: 'IMPORT_RUNNING',
  applied: 'IMPORT_FINISHED',
}

const refusal = ({ status }: Import): DomainError => new DomainError(refusals[status] ?? 'NOT_FOUND')

/** A later answer to the same question of a row replaces the earlier one. */
function merge(before: Import['answers'], answers: AnswerRowsInput['answers']): Import['answers'] {
  const questionOf = (key: string): string => key.slice(0, key.indexOf('.'))
  const fresh = answers.map(({ row, answer }) => ({ row, key: answer }))
  return [...before.filter((old) => !fresh.some(({ row, key }) => row === old.row && questionOf(key) === questionOf(old.key))), ...fresh]
}

/** @throws BAD_INPUT for a cursor that no answer of ours gave */
function positionOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (!/^\d{1,6}$/.test(cursor)) throw new DomainError('BAD_INPUT', { field: 'cursor' })
  return Number(cursor)
}
