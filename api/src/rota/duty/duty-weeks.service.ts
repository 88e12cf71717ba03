import { Injectable } from '@nestjs/common'
import type { HolidayDay } from '@shared/calendar'
import type { DutyWeeksView } from '@shared/duty'
import type { Area } from '../../areas/area.schema'
import { AreasRepository } from '../../areas/areas.repository'
import { yearOf } from '../../calendar/calendar'
import { listDays } from '../../calendar/calendar-year'
import { CalendarYearsRepository } from '../../calendar/calendar-years.repository'
import { daysAfter, eachDay, type LocalDay, localDay, weekday } from '../../calendar/local-time'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import type { Actor } from '../../people/actor'
import { monthOfDay } from '../months/month-of'
import { shiftView } from '../months/rota-month.presenter'
import { RotaMonthsRepository } from '../months/rota-months.repository'
import { readsRota } from '../rota.policy'
import { RotaPeople } from '../rota-people'
import { rotaSettingsOf } from '../settings/rota-settings-of'

const weeksShown = 5

/** 接下来 5 周: what is published, for those who take turns and for the office, with 休 and 班. */
@Injectable()
export class DutyWeeksService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly years: CalendarYearsRepository,
    private readonly months: RotaMonthsRepository,
    private readonly people: RotaPeople,
    private readonly clock: Clock,
  ) {}

  /** @throws AREA_NOT_FOUND, FORBIDDEN */
  async read(actor: Actor, communityId: string): Promise<DutyWeeksView> {
    const area = await this.areas.findAnywhere(communityId)
    if (area?.kind !== 'community') throw new DomainError('AREA_NOT_FOUND')
    if (!readsRota(actor, communityId, rotaSettingsOf(area))) throw new DomainError('FORBIDDEN')
    const { first, last } = weeksAt(this.clock.now())
    const [months, marks] = await Promise.all([
      this.months.listPublished(communityId, monthOfDay(first), monthOfDay(last)),
      this.marks(area, first, last),
    ])
    const shifts = months.flatMap((month) => month.shifts).filter(({ day }) => day >= first && day <= last)
    const ids = shifts.flatMap(({ personId }) => personId ?? [])
    const nameOf = await this.people.namesOf(communityId, ids)
    return {
      days: eachDay(first, last).map((day) => ({ day, kind: marks.get(day)?.kind, name: marks.get(day)?.name || undefined })),
      shifts: shifts.map((shift) => shiftView(shift, nameOf)),
    }
  }

  private async marks({ path }: Area, first: LocalDay, last: LocalDay): Promise<Map<LocalDay, HolidayDay>> {
    const stored = await this.years.listOf(path)
    const years = [...new Set([yearOf(first), yearOf(last)])]
    return new Map(years.flatMap((year) => listDays(stored, path, year)).map((day) => [day.day, day]))
  }
}

/** Weeks begin on Monday, as on an office's wall. */
function weeksAt(now: Date): { first: LocalDay; last: LocalDay } {
  const today = localDay(now)
  const first = daysAfter(today, -((weekday(today) + 6) % 7))
  return { first, last: daysAfter(first, weeksShown * 7 - 1) }
}
