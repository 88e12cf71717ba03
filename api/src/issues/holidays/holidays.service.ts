import { Injectable } from '@nestjs/common'
import type { CalendarYearView, HolidayDay, HolidayReading, ReadHolidaysInput, SaveHolidaysInput } from '@shared/calendar'
import { yearsAhead } from '@shared/calendar'
import type { Area } from '../../areas/area.schema'
import { AreasRepository } from '../../areas/areas.repository'
import { CommunityCalendars } from '../../areas/community-calendars'
import { AuditService } from '../../audit/audit.service'
import { isWorkday, yearOf } from '../../calendar/calendar'
import { asLines, daysOf } from '../../calendar/calendar-year'
import type { CalendarYear } from '../../calendar/calendar-year.schema'
import { CalendarYearsRepository } from '../../calendar/calendar-years.repository'
import { localDay } from '../../calendar/local-time'
import { parseHolidayNotice } from '../../calendar/notice/parse-holiday-notice'
import { change } from '../../core/change'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import { Pii } from '../../core/pii'
import { type Actor, personIn } from '../../people/actor'
import { PeopleRepository } from '../../people/people.repository'
import { toCalendarYearView } from './holidays.presenter'

interface YearOf {
  communityId: string
  year: number
}

/**
 * 放假安排: the year as an area's clocks see it, and what the area stores of it. Clocks that are running keep the deadline they were
 * given, as somebody was told of it; what starts afterwards, or goes on after a pause, runs by the new days.
 */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly years: CalendarYearsRepository,
    private readonly calendars: CommunityCalendars,
    private readonly people: PeopleRepository,
    private readonly audit: AuditService,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /** @throws AREA_NOT_FOUND, CALENDAR_YEAR_OUT_OF_RANGE */
  async read(actor: Actor, of: YearOf): Promise<CalendarYearView> {
    const { path } = await this.find(of)
    return toCalendarYearView({ ...of, path, actor, stored: await this.years.listOf(path), nameOf: (stored) => this.nameOf(stored) })
  }

  /** What a text would be read as; stores nothing. @throws AREA_NOT_FOUND, CALENDAR_YEAR_OUT_OF_RANGE */
  async tryOut(of: YearOf, { part, text }: ReadHolidaysInput): Promise<HolidayReading> {
    const { path } = await this.find(of)
    if (part === 'notice') return parseHolidayNotice(text, of.year)
    const others = (await this.years.listOf(path)).map((stored) =>
      stored.communityId === of.communityId ? { ...stored, own: [] } : stored,
    )
    const days = daysOf(others, path)
    return parseHolidayNotice(text, of.year, (day) => !isWorkday(day, days))
  }

  /**
   * All of the text or nothing of it. The same days twice are stored once.
   * @throws AREA_NOT_FOUND, CALENDAR_YEAR_OUT_OF_RANGE, HOLIDAYS_UNREADABLE naming the first line; CALENDAR_CHANGED when somebody
   * stored meanwhile, naming who
   */
  async save(actor: Actor, of: YearOf, { part, text, rev }: SaveHolidaysInput): Promise<CalendarYearView> {
    const { days, problems } = await this.tryOut(of, { part, text })
    const [problem] = problems
    if (problem) throw new DomainError('HOLIDAYS_UNREADABLE', { ...problem, problems })
    const changedBy = await this.signature(actor, of.communityId)
    const { next } = await change<CalendarYear, CalendarYear>({
      read: async () => (await this.years.find(of.communityId, of.year)) ?? this.blank(of),
      decide: (stored) => {
        if (asLines(stored[part]) === asLines(days)) return undefined
        if (stored.rev !== rev) throw new DomainError('CALENDAR_CHANGED', { who: this.nameOf(stored), year: of.year })
        return { ...stored, [part]: days, changedBy, changedAt: this.clock.now() }
      },
      write: (_, stored) => this.years.write(stored),
    })
    if (next) {
      await this.audit.record({
        communityId: of.communityId,
        accountId: actor.accountId,
        personId: personIn(actor, of.communityId),
        action: 'holidaysSaved',
        target: { kind: 'calendarYear', id: next._id },
        reason: inWords(of.year, part, days),
      })
      this.calendars.forget()
    }
    return this.read(actor, of)
  }

  private async find({ communityId, year }: YearOf): Promise<Area> {
    const from = yearOf(localDay(this.clock.now()))
    const to = from + yearsAhead
    if (year < from || year > to) throw new DomainError('CALENDAR_YEAR_OUT_OF_RANGE', { from, to })
    const area = await this.areas.findAnywhere(communityId)
    if (!area || area.communityId !== communityId) throw new DomainError('AREA_NOT_FOUND')
    return area
  }

  private blank({ communityId, year }: YearOf): CalendarYear {
    return { _id: newId(), communityId, year, notice: [], own: [], changedBy: { accountId: '' }, changedAt: this.clock.now(), rev: 0 }
  }

  private async signature(actor: Actor, communityId: string): Promise<CalendarYear['changedBy']> {
    const personId = personIn(actor, communityId)
    const [person] = personId ? await this.people.listByIds(communityId, [personId]) : []
    return { accountId: actor.accountId, ...(person ? { name: person.name } : {}) }
  }

  private nameOf({ changedBy }: CalendarYear): string {
    return this.pii.openOptional(changedBy.name) ?? '社区'
  }
}

/** As the audit keeps it: what was decided, not only that something was. */
const inWords = (year: number, part: string, days: readonly HolidayDay[]): string =>
  `${year} ${part}: ${days.map(({ day, kind }) => `${day.slice(5)} ${kind}`).join(', ') || 'taken back'}`
