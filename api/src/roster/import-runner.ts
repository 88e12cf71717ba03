import { Injectable, Logger } from '@nestjs/common'
import type { ErrorCode } from '@shared/errors'
import { AreasRepository } from '../areas/areas.repository'
import { AuditService } from '../audit/audit.service'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { type CommunityRoster, CommunityRosterReader } from './community-roster'
import { decideFates, type Fates } from './fate/decide-fates'
import type { Answers, Operation } from './fate/decision'
import type { Import } from './import.schema'
import { ImportRowsStore, type KeptRow } from './import-rows.store'
import { ImportWriter } from './import-writer'
import { ImportsRepository } from './imports.repository'
import type { RosterRow } from './row/roster-row'

const rowsPerWrite = 500
/** A process that has not said anything for so long is dead. */
export const leaseMs = 60_000

/** The long steps of an import, run in the background: dry run, deciding again after answers, applying. Each may be run again. */
@Injectable()
export class ImportRunner {
  private readonly logger = new Logger(ImportRunner.name)

  constructor(
    private readonly imports: ImportsRepository,
    private readonly store: ImportRowsStore,
    private readonly roster: CommunityRosterReader,
    private readonly writer: ImportWriter,
    private readonly areas: AreasRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Decides every row and keeps them; nothing of the roster is written. */
  async dryRun(made: Import, rows: readonly RosterRow[]): Promise<void> {
    try {
      const fates = await this.decide(made, rows, answersOf(made))
      await this.store.keep(made, keptRows(rows, fates), (done) => this.imports.progress(made, done, this.lease()))
      await this.imports.change(made, {
        $set: { status: 'ready', counts: fates.counts, missing: fates.missing },
        $unset: { leaseUntil: 1 },
      })
    } catch (error) {
      await this.fail(made, error)
    }
  }

  /** After answers, over the rows kept: the fates as they are then. */
  async decideAgain(made: Import, answers: Import['answers']): Promise<Pick<Fates, 'counts' | 'missing'>> {
    const rows = (await this.store.list(made)).map(({ read }) => read)
    const fates = await this.decide(made, rows, answersOf({ answers }))
    await this.store.keep(made, keptRows(rows, fates), async () => {})
    return fates
  }

  /**
   * Writes what is accepted. Reads what is there and decides again first, so a change since the dry run is safe and running it a
   * second time, after a crash in the middle, writes only what is still missing. Households that are then without a contact are the
   * repair timer's.
   */
  async apply(made: Import): Promise<void> {
    try {
      const rows = (await this.store.list(made)).map(({ read }) => read)
      const roster = await this.roster.read(made.communityId)
      const fates = decideFates(rows, roster.known, answersOf(made), made.listsFamilies)
      await this.write(made, roster, fates)
      if (operationsOf(fates.decisions).length > 0) await this.areas.markRepairDue(made.communityId, this.clock.now())
      await this.finish(made)
    } catch (error) {
      this.logger.error({ err: error, importId: made._id }, 'an import stopped while it was applied; it is taken up again')
    }
  }

  private async write(made: Import, roster: CommunityRoster, { decisions }: Fates): Promise<void> {
    const session = this.writer.start(roster, this.clock.now())
    for (let at = 0; at < decisions.length; at += rowsPerWrite) {
      const chunk = decisions.slice(at, at + rowsPerWrite)
      await this.writer.write(session, operationsOf(chunk))
      await this.imports.progress(made, at + chunk.length, this.lease())
    }
    await this.writer.finishAreas(session)
    await this.writer.writeLinks(session, operationsOf(decisions))
  }

  private async finish(made: Import): Promise<void> {
    const { _id, communityId, applyBy } = made
    await this.audit.record({
      communityId,
      accountId: applyBy?.accountId ?? made.createdBy.accountId,
      ...(applyBy?.personId ? { personId: applyBy.personId } : {}),
      action: 'rosterApplied',
      target: { kind: 'import', id: _id },
    })
    const now = this.clock.now()
    await this.imports.change(made, { $set: { status: 'applied', appliedAt: now, answers: [] }, $unset: { applyingKey: 1, leaseUntil: 1 } })
    await this.store.drop(made)
  }

  private async decide(made: Import, rows: readonly RosterRow[], answers: Answers): Promise<Fates> {
    const { known } = await this.roster.read(made.communityId)
    return decideFates(rows, known, answers, made.listsFamilies)
  }

  private async fail(made: Import, error: unknown): Promise<void> {
    this.logger.error({ err: error, importId: made._id }, 'a dry run failed')
    const errorCode: ErrorCode = error instanceof DomainError ? error.code : 'INTERNAL'
    await this.imports.change(made, { $set: { status: 'failed', errorCode }, $unset: { leaseUntil: 1 } })
    await this.store.drop(made)
  }

  private lease(): Date {
    return new Date(this.clock.now().getTime() + leaseMs)
  }
}

const operationsOf = (decisions: Fates['decisions']): Operation[] => decisions.flatMap(({ operations }) => operations)

function answersOf({ answers }: Pick<Import, 'answers'>): Answers {
  const byRow = new Map<number, string[]>()
  for (const { row, key } of answers) byRow.set(row, [...(byRow.get(row) ?? []), key])
  return byRow
}

function keptRows(rows: readonly RosterRow[], { decisions }: Fates): KeptRow[] {
  return rows.flatMap((read, at) => {
    const decision = decisions[at]
    if (!decision) return []
    const { operations: _, ...decided } = decision
    return [{ read, decided }]
  })
}
