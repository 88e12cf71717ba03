import { Logger } from '@nestjs/common'
import type { Area } from '../../areas/area.schema'
import type { AreasRepository } from '../../areas/areas.repository'
import { DomainError } from '../../core/domain-error'
import { septemberAfternoon as now } from '../../households/testing/build-household'
import type { PeopleRepository } from '../../people/people.repository'
import { buildHouseholds, buildMember, buildPicture, onLeave } from '../cover/testing/build-picture'
import type { CommunityPicture } from '../picture/community-picture'
import type { CommunityPictureReader } from '../picture/community-picture.reader'
import type { PlansService } from '../plans/plans.service'
import { RepairService } from './repair.service'

const minuteMs = 60_000
const needs = buildPicture({
  members: [buildMember('周桂兰')],
  households: [...buildHouseholds(6, { contactId: '周桂兰' }), ...buildHouseholds(1)],
})

/** Communities that are due, by id, and what was done to them. */
function street(pictures: Record<string, CommunityPicture | Error>, propose: () => Promise<unknown> = async () => ({ id: 'plan' })) {
  const due = new Map(Object.keys(pictures).map((id) => [id, now]))
  const said: string[] = []
  const areas: Partial<AreasRepository> = {
    listRepairDueAnywhere: async () =>
      [...due].filter(([, at]) => at <= now).map(([_id, repairDueAt]) => ({ _id, name: _id, repairDueAt }) as Area),
    settleRepair: async (id, _, next) => void (next ? due.set(id, next) : due.delete(id)),
  }
  const reader: Partial<CommunityPictureReader> = {
    read: async (id) => {
      const picture = pictures[id]
      if (!picture || picture instanceof Error) throw picture
      return picture
    },
  }
  const plans: Partial<PlansService> = {
    propose: async (_, { kind, reason }) => {
      said.push(`${kind}: ${reason}`)
      return (await propose()) as Awaited<ReturnType<PlansService['propose']>>
    },
    withdrawProposals: async (id) => void said.push(`withdrawn: ${id}`),
    applyBySystem: async (id) => void said.push(`applied: ${id}`),
  }
  const people: Partial<PeopleRepository> = { listAppointedAt: async () => [] }
  const repair = new RepairService(
    areas as AreasRepository,
    people as PeopleRepository,
    reader as CommunityPictureReader,
    plans as PlansService,
  )
  return { repair, said, due }
}

describe('RepairService', () => {
  beforeAll(() => Logger.overrideLogger(false))

  it('proposes what wants mending, and takes back what no longer does', async () => {
    const { repair, said, due } = street({ mend: needs, fine: buildPicture({ communityId: 'fine' }) })
    await repair.lookDue(now)
    await repair.lookDue(now)
    expect(said).toEqual(['repair: 新增 1 户还没有联户党员', 'withdrawn: fine'])
    expect(due.size).toBe(0)
  })

  it('comes back when the first of those on leave does', async () => {
    const back = (days: number) => ({ ...onLeave, backAt: new Date(now.getTime() + days * 24 * 60 * minuteMs) })
    const { repair, due } = street({ fine: buildPicture({ members: [buildMember('李强', back(9)), buildMember('周桂兰', back(3))] }) })
    await repair.lookDue(now)
    expect(due.get('fine')).toEqual(back(3).backAt)
  })

  it('makes the first roster a plan anew', async () => {
    const { repair, said } = street({ first: buildPicture({ members: [buildMember('周桂兰')], households: buildHouseholds(6) }) })
    await repair.lookDue(now)
    expect(said).toEqual(['fresh: 6 户还没有联户党员'])
  })

  it('applies by itself only where the community said so, and only what there is', async () => {
    const picture = { ...needs, settings: { ...needs.settings, appliesRepairs: true } }
    const one = street({ mend: picture })
    await one.repair.lookDue(now)
    expect(one.said).toContain('applied: plan')
    const nothing = street({ mend: picture }, async () => undefined)
    await nothing.repair.lookDue(now)
    expect(nothing.said).toEqual(['repair: 新增 1 户还没有联户党员'])
  })

  it('comes back later to a community that failed, and goes on with the others', async () => {
    const { repair, said, due } = street({ broken: new Error('away'), mend: needs })
    await repair.lookDue(now)
    expect(said).toEqual(['repair: 新增 1 户还没有联户党员'])
    expect([...due]).toEqual([['broken', new Date(now.getTime() + 5 * minuteMs)]])
  })

  it.each(['NO_MEMBERS', 'MEMBER_TWICE'] as const)('leaves %s to the office', async (code) => {
    const { repair, due } = street({ mend: needs }, async () => {
      throw new DomainError(code)
    })
    await repair.lookDue(now)
    expect(due.size).toBe(0)
  })

  it('tries again when another plan is being applied', async () => {
    const { repair, due } = street({ mend: needs }, async () => {
      throw new DomainError('PLAN_RUNNING')
    })
    await repair.lookDue(now)
    expect(due.get('mend')).toEqual(new Date(now.getTime() + 5 * minuteMs))
  })
})
