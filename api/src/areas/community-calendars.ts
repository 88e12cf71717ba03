import { Injectable } from '@nestjs/common'
import type { CommunityPolicy } from '@shared/community-policy'
import type { Calendar } from '../calendar/calendar'
import { daysOf } from '../calendar/calendar-year'
import { CalendarYearsRepository } from '../calendar/calendar-years.repository'
import { minuteMs } from '../calendar/local-time'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { AreasRepository } from './areas.repository'

type Days = Pick<Calendar, 'extraDays' | 'importedYears'>

/**
 * The one place that knows by which calendar a community's clocks run: published holidays, what was imported for it or above it,
 * its own days, and the office hours of a policy. Every step of every issue asks, so days are kept for a minute a process: another
 * process sees an import that much later.
 */
@Injectable()
export class CommunityCalendars {
  private readonly kept = new Map<string, { until: number; days: Promise<Days> }>()

  constructor(
    private readonly areas: AreasRepository,
    private readonly years: CalendarYearsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws AREA_NOT_FOUND */
  async of(communityId: string, { clocks }: Pick<CommunityPolicy, 'clocks'>): Promise<Calendar> {
    return { officeHours: clocks.officeHours, ...(await this.days(communityId)) }
  }

  /** Days only, for who looks at no office hours. @throws AREA_NOT_FOUND */
  async days(communityId: string): Promise<Days> {
    const now = this.clock.now().getTime()
    const kept = this.kept.get(communityId)
    if (kept && kept.until > now) return kept.days
    const days = this.read(communityId)
    this.kept.set(communityId, { until: now + minuteMs, days })
    days.catch(() => this.kept.delete(communityId))
    return days
  }

  /** After a change: an area above reaches communities one would have to look for, so everything is read again. */
  forget(): void {
    this.kept.clear()
  }

  private async read(communityId: string): Promise<Days> {
    const area = await this.areas.findAnywhere(communityId)
    if (!area) throw new DomainError('AREA_NOT_FOUND')
    return daysOf(await this.years.listOf(area.path), area.path)
  }
}
