import type { ResidencyRequestsService } from '../../households/residency-requests.service'
import type { AskedOf, AskedStill } from '../../issues/handling/asked-still.service'
import type { HandoverCalls } from '../../rota/handover/handover-calls.service'
import type { Outgoing } from './deliveries.repository'
import { Truth } from './truth'

const now = new Date('2027-02-06T09:00:00+08:00')
const about = (id: string, kind: string, over: Partial<Outgoing> = {}): Outgoing => ({
  _id: id,
  communityId: 'c1',
  key: id,
  recipient: 'person:zhou',
  kind: 'k',
  params: {},
  urgent: false,
  target: { kind, id },
  at: now,
  delivery: { state: 'waiting', dueAt: now, round: 0, attempts: [] },
  ...over,
})

describe('Truth', () => {
  const asked: AskedOf[][] = []
  const askedStill = { of: async (_: string, those: AskedOf[]) => asked.push(those) && those.map(({ issueId }) => issueId !== 'taken') }
  const truth = new Truth(
    askedStill as unknown as AskedStill,
    { isWaiting: async (id: string) => id !== 'decided' } as ResidencyRequestsService,
    { isUnconfirmed: async (id: string) => id !== 'confirmed' } as HandoverCalls,
  )

  it('asks the room that knows, of a community’s issues at once, and believes the rest', async () => {
    const endings = await truth.endings(
      [
        about('open', 'issue'),
        about('taken', 'issue', { recipient: 'account:li' }),
        about('decided', 'residencyRequest'),
        about('waiting', 'residencyRequest'),
        about('confirmed', 'handover'),
        about('unconfirmed', 'handover'),
        about('month', 'rota'),
      ],
      now,
    )
    expect([...endings]).toEqual([
      ['taken', 'answered'],
      ['decided', 'answered'],
      ['confirmed', 'answered'],
    ])
    expect(asked.map((those) => those.map(({ personId }) => personId))).toEqual([['zhou', undefined]])
  })

  it('sends nothing that was read, or is of yesterday, unless it is urgent', async () => {
    const yesterday = new Date(now.getTime() - 25 * 3600_000)
    const endings = await truth.endings(
      [
        about('read', 'rota', { readAt: now }),
        about('old', 'rota', { at: yesterday }),
        about('urgent', 'issue', { urgent: true, readAt: now, at: yesterday }),
      ],
      now,
    )
    expect([...endings]).toEqual([
      ['old', 'inboxOnly'],
      ['read', 'read'],
    ])
  })
})
