import { type AssignmentSettings, defaultAssignmentSettings } from '@shared/assignment'
import { freshDatabase } from '../../test/support/fresh-database'
import { type Area, areaSchema } from './area.schema'
import { AreasRepository } from './areas.repository'

const id = 'c'.repeat(24)
const [monday, tuesday, friday] = ['2026-09-21', '2026-09-22', '2026-09-25'].map((day) => new Date(`${day}T01:00:00Z`)) as [
  Date,
  Date,
  Date,
]

describe('a community whose contacts may want mending', () => {
  const database = freshDatabase()
  let areas: AreasRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<Area>('Area', areaSchema)
    await model.init()
    areas = new AreasRepository(model)
    const settings = { deskPhone: '01000000120', emergencyPhone: '119', standingDuty: { propertyStaff: ['p'] } }
    await areas.insert({
      _id: id,
      communityId: id,
      kind: 'community',
      path: [id],
      code: 'c',
      name: '通瑞嘉苑',
      fullName: '通瑞嘉苑',
      settings,
    })
  })

  const due = async (now: Date) => (await areas.listRepairDueAnywhere(now, 10)).map(({ _id }) => _id)

  it('saves how households are given without touching the other settings, and is due at once', async () => {
    const assignment: AssignmentSettings = { ...defaultAssignmentSettings, max: 12 }
    await areas.saveAssignmentSettings(id, assignment, monday)
    const saved = await areas.findAnywhere(id)
    expect(saved?.settings).toEqual({ deskPhone: '01000000120', emergencyPhone: '119', standingDuty: { propertyStaff: ['p'] }, assignment })
    expect(await due(monday)).toEqual([id])
  })

  it('is due again at the day it was settled for, and not before', async () => {
    await areas.settleRepair(id, monday, friday)
    expect(await due(tuesday)).toEqual([])
    expect(await due(friday)).toEqual([id])
  })

  it('stays due when somebody marked it while it was being looked at', async () => {
    await areas.markRepairDue(id, tuesday)
    await areas.settleRepair(id, friday)
    expect(await due(tuesday)).toEqual([id])
    await areas.settleRepair(id, tuesday)
    expect(await due(friday)).toEqual([])
  })
})
