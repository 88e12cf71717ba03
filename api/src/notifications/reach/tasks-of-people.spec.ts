import { buildPerson } from '../../households/testing/build-household'
import { taskWords } from './tasks-of-people'

const now = new Date('2026-12-01T02:00:00Z')
const areas = [
  { _id: 'c1', kind: 'community' as const, fullName: '通瑞嘉苑社区' },
  { _id: 'g1', kind: 'gate' as const, fullName: '3号楼2单元' },
]
const nobody = { areas, contacts: new Set<string>(), onRota: new Set<string>() }
const held = (role: 'gateSteward' | 'propertyStaff', areaId: string, to?: Date) => ({ role, areaId, from: new Date(0), to })

it('names every task once, the place with it', () => {
  const person = buildPerson({ appointments: [held('gateSteward', 'g1'), held('propertyStaff', 'c1'), held('propertyStaff', 'c1')] })
  const tasks = { areas, contacts: new Set([person._id]), onRota: new Set([person._id]) }
  expect(taskWords(person, tasks, now)).toBe('3号楼2单元楼门长、物业、联户党员、值班员')
})

it('is empty for whoever has none here and now', () => {
  expect(taskWords(buildPerson({ appointments: [] }), nobody, now)).toBe('')
  expect(taskWords(buildPerson({ appointments: [held('gateSteward', 'g1', now), held('gateSteward', 'elsewhere')] }), nobody, now)).toBe('')
})
