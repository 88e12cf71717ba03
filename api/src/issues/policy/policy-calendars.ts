import { Injectable } from '@nestjs/common'
import type { CommunityPolicy } from '@shared/community-policy'
import type { Calendar } from '../../calendar/calendar'

/** The calendar a draft would run by: its own office hours, the community's days off. */
@Injectable()
export class PolicyCalendars {
  async of(_communityId: string, { clocks: { officeHours } }: CommunityPolicy): Promise<Calendar> {
    return { officeHours, extraDays: new Map() }
  }
}
