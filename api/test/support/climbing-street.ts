import { randomUUID } from 'node:crypto'
import { getConnectionToken } from '@nestjs/mongoose'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import type { IssueView } from '@shared/issues'
import type { AppointedRole } from '@shared/roles'
import type { Connection } from 'mongoose'
import { AreasRepository } from '../../src/areas/areas.repository'
import type { FixedClock } from '../../src/core/clock'
import { ClimbingService } from '../../src/issues/climbing/climbing.service'
import type { Issue } from '../../src/issues/issue.schema'
import { IssuesRepository } from '../../src/issues/issues.repository'
import { Dispatcher } from '../../src/notifications/dispatcher'
import { AppointmentsService } from '../../src/people/appointments.service'
import { type SmallCommunity, smallCommunity } from './small-community'
import type { Answer, TestApp } from './test-app'

const upper = {
  subdistrict: { name: '郭卫东', phone: '13800002001', role: 'subdistrictOffice' },
  department: { name: '刘敏', phone: '13800002002', role: 'districtDepartment' },
} as const satisfies Record<string, { name: string; phone: string; role: AppointedRole }>

export type Who = keyof SmallCommunity['people'] | keyof typeof upper

export interface Told {
  kind: string
  recipient: string
  key: string
  at: Date
}

/** A small community on a clock that the test turns: what is asked of whom, when, and what people read of it. */
export interface ClimbingStreet {
  place: SmallCommunity
  subdistrictId: string
  /** The token of somebody; a session ends after two hours: whoever comes back signs in again. */
  as(who: Who): Promise<string>
  post(over?: object): Promise<IssueView>
  act(who: Who, id: string, event: object): Promise<Answer<IssueView>>
  seen(id: string, who?: Who): Promise<IssueView>
  stored(id: string): Promise<Issue>
  /** Lets so many minutes pass, then steps once. @returns how many issues were stepped */
  pass(minutes: number): Promise<number>
  /** Steps at every moment a clock of the issue is due, as timers do, up to `until`; the clock then shows `until`. */
  live(id: string, until: Date): Promise<void>
  inbox(who: Who): Promise<InboxItemView[]>
  /** How often somebody reads this title about the issue. */
  told(who: Who, id: string, title: string): Promise<number>
  /** Every notification of an issue, oldest first. */
  notifications(id: string): Promise<Told[]>
}

/** @param withSubdistrict somebody in its office and one district department; otherwise the community is the top that anybody holds */
export async function climbingStreet(test: TestApp, clock: FixedClock, { withSubdistrict = false } = {}): Promise<ClimbingStreet> {
  const get = <Service>(service: abstract new (...args: never[]) => Service): Service => test.app.get(service as never, { strict: false })
  const place = await smallCommunity(test)
  const subdistrictId = (await get(AreasRepository).findAnywhere(place.communityId))?.parentId ?? ''
  if (withSubdistrict) await appointUpper()

  const tokens = new Map<Who, { token: string; at: number }>()
  const as: ClimbingStreet['as'] = async (who) => {
    const now = clock.now().getTime()
    const known = tokens.get(who)
    if (known && known.at <= now && now - known.at < 3600_000) return known.token
    const token = await test.signIn(who in upper ? `openid-${who}` : place.people[who as keyof SmallCommunity['people']])
    tokens.set(who, { token, at: now })
    return token
  }
  const pass: ClimbingStreet['pass'] = async (minutes) => {
    clock.advanceMinutes(minutes)
    return get(ClimbingService).stepDue()
  }
  const stored: ClimbingStreet['stored'] = async (id) => {
    const issue = await get(IssuesRepository).findAnywhere(id)
    if (!issue) throw new Error('not stored')
    return issue
  }
  const inbox: ClimbingStreet['inbox'] = async (who) => {
    await get(Dispatcher).dispatchDue()
    return (await test.request<Page<InboxItemView>>('GET', '/inbox', await as(who))).body.items
  }

  await as('contact')
  await test.request('POST', '/residencies', await as('resident'), {
    householdId: place.households['302'],
    relation: 'owner',
    clientRequestId: randomUUID(),
  })

  return {
    place,
    subdistrictId,
    as,
    pass,
    stored,
    inbox,
    post: async (over = {}) =>
      (
        await test.request<IssueView>('POST', '/issues', await as('resident'), {
          clientRequestId: randomUUID(),
          words: '3 层、5 层声控灯都不亮',
          place: { gateId: place.gateId, householdId: place.households['302'], spot: '楼道' },
          categoryKey: 'power.stairLight',
          ...over,
        })
      ).body,
    act: async (who, id, event) =>
      test.request<IssueView>('POST', `/issues/${id}/events`, await as(who), { commandId: randomUUID(), ...event }),
    seen: async (id, who = 'resident') => (await test.request<IssueView>('GET', `/issues/${id}`, await as(who))).body,
    live: async (id, until) => {
      for (let due = (await stored(id)).state.nextTimerAt; due && due <= until; due = (await stored(id)).state.nextTimerAt) {
        if (due > clock.now()) clock.set(due)
        await get(ClimbingService).stepDue()
      }
      clock.set(until)
    },
    told: async (who, id, title) => (await inbox(who)).filter((item) => item.target.id === id && item.title === title).length,
    notifications: async (id) => {
      await get(Dispatcher).dispatchDue()
      const connection = test.app.get<Connection>(getConnectionToken(), { strict: false })
      return connection.collection<Told & { target: { id: string } }>('notifications').find({ 'target.id': id }).sort({ at: 1 }).toArray()
    },
  }

  async function appointUpper(): Promise<void> {
    for (const [who, appointed] of Object.entries(upper)) {
      await get(AppointmentsService).appoint({ ...appointed, communityId: subdistrictId, areaId: subdistrictId, now: new Date() })
      await test.addPersona({ openid: `openid-${who}`, nickname: who, phoneNumber: appointed.phone })
    }
  }
}
