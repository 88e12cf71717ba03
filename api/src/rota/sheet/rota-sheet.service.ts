import { Injectable } from '@nestjs/common'
import type { ChangeRotaInput, RotaMonthView } from '@shared/rota'
import type { ApplyRotaSheetInput, RotaSheetReading } from '@shared/rota-sheet'
import { AreasRepository } from '../../areas/areas.repository'
import { CommunityCalendars } from '../../areas/community-calendars'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import type { Actor } from '../../people/actor'
import { readSheets } from '../../roster/sheet/read-sheet'
import { type MonthOf, RotaMonthChanges } from '../months/rota-month-changes'
import { RotaMonthsService } from '../months/rota-months.service'
import { RotaPeople } from '../rota-people'
import { rotaSettingsOf } from '../settings/rota-settings-of'
import { readRotaSheet, type SheetTexts } from './read-rota-sheet'
import { type Settled, settleSheet } from './settle-sheet'
import { sheetTitle, writeRotaSheet } from './write-rota-sheet'

/** 值班表 as the Excel sheet offices keep: written out, and read back with what it would change said first. */
@Injectable()
export class RotaSheetService {
  constructor(
    private readonly months: RotaMonthsService,
    private readonly changes: RotaMonthChanges,
    private readonly areas: AreasRepository,
    private readonly calendars: CommunityCalendars,
    private readonly people: RotaPeople,
  ) {}

  /** @throws AREA_NOT_FOUND, FORBIDDEN, NOT_FOUND as reading the month */
  async write(actor: Actor, of: MonthOf): Promise<{ fileName: string; bytes: Uint8Array }> {
    const month = await this.months.read(actor, of)
    const ids = month.shifts.flatMap(({ person }) => person?.personId ?? [])
    const [area, days, phones] = await Promise.all([
      this.areas.findAnywhere(of.communityId),
      this.calendars.days(of.communityId),
      this.people.shownPhones(of.communityId, ids),
    ])
    const bytes = writeRotaSheet({ month, days, phones, deskPhone: area?.settings?.deskPhone ?? '' })
    return { fileName: `${sheetTitle(of.month)}.xlsx`, bytes }
  }

  /** Stores nothing. @throws ROTA_NOT_LAID_OUT, ROTA_SHEET_UNREADABLE, ROTA_SHEET_OTHER_MONTH, and what reading any file throws */
  async read(actor: Actor, of: MonthOf, file: Uint8Array): Promise<RotaSheetReading> {
    const { rev, shifts } = await this.changes.find(of)
    if (shifts.length === 0) throw new DomainError('ROTA_NOT_LAID_OUT')
    const sheets = readSheets(file).flatMap(({ rows }) => readRotaSheet(rows, of.month, shifts) ?? [])
    const [texts] = sheets
    if (!texts) throw new DomainError('ROTA_SHEET_UNREADABLE')
    if (texts.month !== undefined && texts.month !== of.month)
      throw new DomainError('ROTA_SHEET_OTHER_MONTH', { found: sheetTitle(texts.month), wanted: sheetTitle(of.month) })
    const settled = await this.settle(of, texts, shifts)
    const { puts, changes, same } = settled
    const problems = [...texts.problems, ...settled.problems].sort((a, b) => a.row - b.row)
    const breaks = puts.length > 0 ? (await this.change(actor, of, { rev, puts }, { dryRun: true })).breaks : []
    return { rev, puts, changes, same, problems, unusedColumns: texts.unusedColumns, breaks }
  }

  /** @throws ROTA_CHANGED, ROTA_SHIFT_NOT_FOUND, ROTA_PERSON_UNKNOWN, ROTA_OVERLAP, ROTA_BREAKS_RULES */
  async apply(actor: Actor, of: MonthOf, { rev, puts, ...command }: ApplyRotaSheetInput): Promise<RotaMonthView> {
    return (await this.change(actor, of, { rev, puts }, command)).month
  }

  private change(
    actor: Actor,
    of: MonthOf,
    { rev, puts }: Pick<ApplyRotaSheetInput, 'rev' | 'puts'>,
    how: Partial<Pick<ChangeRotaInput, 'commandId' | 'knowingly' | 'dryRun'>>,
  ) {
    const changes = puts.map((put) => ({ kind: 'put' as const, ...put }))
    return this.months.change(actor, of, { commandId: newId(), dryRun: false, knowingly: false, ...how, rev, changes })
  }

  private async settle(of: MonthOf, { cells }: SheetTexts, shifts: Parameters<typeof settleSheet>[1]): Promise<Settled> {
    const [area, staff] = await Promise.all([this.areas.findAnywhere(of.communityId), this.people.listStaff(of.communityId)])
    const pools = new Map((area ? rotaSettingsOf(area).posts : []).map(({ post, personIds }) => [post, personIds]))
    return settleSheet(
      cells,
      shifts,
      staff.map((person) => this.people.view(person)),
      pools,
    )
  }
}
