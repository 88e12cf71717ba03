import type { Seat } from '@shared/seats'
import type { PendingNotice } from '../../core/outbox'
import type { Person } from '../../people/person.schema'
import type { SeatsService } from '../../seats/seats.service'
import type { Told } from '../machine/issue-state'
import { seat } from '../machine/testing/street'
import type { MeToosRepository } from '../neighbours/me-toos.repository'
import { buildIssue } from '../testing/build-issue'
import { ToldNotices } from './told-notices'

const held: Record<Seat, string[]> = { [seat.contact]: ['zhou'], [seat.desk]: ['wang', 'li'], [seat.community]: [] }
const seats = {
  holders: async (_: string, asked: readonly Seat[]) =>
    new Map(asked.map((one) => [one, (held[one] ?? []).map((_id) => ({ _id }) as Person)])),
} as unknown as SeatsService
const meToos = { listAccounts: async () => ['neighbour-1', 'neighbour-2'] } as unknown as MeToosRepository
const notices = new ToldNotices(seats, meToos)
const issue = buildIssue({ author: { accountId: 'resident', anonymous: false }, words: '三层\n声控灯不亮' })
const who = { name: '物业 王建国', toNeighbours: '物业' }
const freeze = (told: Told[], by: { accountId: string; personId?: string } = { accountId: 'somebody' }): Promise<PendingNotice[]> =>
  notices.freeze(issue, told, by, who)

describe('ToldNotices', () => {
  it('freezes who holds the seats, one notice to each audience', async () => {
    const found = await freeze([
      { kind: 'resolve', to: [{ seat: seat.contact }, { seat: seat.desk }, { author: true }, { meToo: true }], urgent: true },
    ])
    expect(found.map(({ kind, recipients, urgent }) => [kind, recipients, urgent])).toEqual([
      ['issue.resolve.handler', ['person:zhou', 'person:wang', 'person:li'], true],
      ['issue.resolve.author', ['account:resident'], false],
      ['issue.resolve.neighbour', ['account:neighbour-1', 'account:neighbour-2'], false],
    ])
    expect(found[0]?.target).toEqual({ kind: 'issue', id: issue._id })
  })

  it('tells nobody of the own act, neither as account nor as person', async () => {
    const all: Told[] = [{ kind: 'acknowledge', to: [{ seat: seat.contact }, { author: true }, { meToo: true }], urgent: false }]
    const byContact = await freeze(all, { accountId: 'neighbour-1', personId: 'zhou' })
    expect(byContact.flatMap(({ recipients }) => recipients)).toEqual(['account:resident', 'account:neighbour-2'])
    const byAuthor = await freeze(all, { accountId: 'resident' })
    expect(byAuthor.map(({ kind }) => kind)).not.toContain('issue.acknowledge.author')
  })

  it('tells somebody with two seats once, and makes no notice for an empty seat', async () => {
    const twice = await freeze([{ kind: 'post', to: [{ seat: seat.contact }, { seat: seat.contact }], urgent: false }])
    expect(twice.map(({ recipients }) => recipients)).toEqual([['person:zhou']])
    expect(await freeze([{ kind: 'post', to: [{ seat: seat.community }], urgent: false }])).toEqual([])
  })

  it('says what it is about in one line, where by the gate only, and less to neighbours where told so', async () => {
    const found = await freeze([{ kind: 'arrive', to: [{ author: true }, { meToo: true }], urgent: false }])
    expect(found.map(({ params }) => params)).toEqual([
      { headline: '三层 声控灯不亮', place: '3号楼2单元', who: '物业 王建国' },
      { headline: '三层 声控灯不亮', place: '3号楼2单元', who: '物业' },
    ])
  })

  it('calls the duty room once an event when it is urgent, also where nobody holds the seat, and joins calls of one building and category', async () => {
    const found = await freeze([
      { kind: 'post', to: [{ seat: seat.desk }], urgent: true },
      { kind: 'urgentAlert', to: [{ seat: seat.contact }], urgent: true },
    ])
    expect(found.map(({ recipients }) => recipients)).toEqual([
      ['person:wang', 'person:li'],
      ['person:zhou', `room:${issue.communityId}`],
    ])
    const { place, categoryKey } = issue.state
    expect(found.map(({ joinKey }) => joinKey)).toEqual(Array(2).fill(`${place.buildingId}|${categoryKey}`))
    const nobody = await freeze([{ kind: 'reminded', to: [{ seat: seat.community }], urgent: true }])
    expect(nobody.map(({ recipients }) => recipients)).toEqual([[`room:${issue.communityId}`]])
    const oneAsked = await freeze([{ kind: 'offerTransfer', to: [{ seat: seat.contact }], urgent: true }])
    expect(oneAsked.map(({ recipients, joinKey }) => [recipients, joinKey])).toEqual([[['person:zhou'], undefined]])
  })
})
