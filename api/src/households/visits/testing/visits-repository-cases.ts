import { newId } from '../../../core/ids'
import { septemberAfternoon } from '../../testing/build-household'
import type { Visit } from '../visit.schema'
import type { VisitsRepository } from '../visits.repository'
import { buildVisit } from './build-visit'

const minutes = (count: number) => new Date(septemberAfternoon.getTime() + count * 60_000)

/** What the real repository and the fake have in common. */
export function visitsRepositoryCases(repository: () => VisitsRepository): void {
  const insert = async (over: Partial<Visit> = {}) => {
    const visit = buildVisit(over)
    await repository().insert(visit)
    return visit
  }

  it('stores a tap once; the same command of somebody else is another', async () => {
    const visit = buildVisit()
    expect(await repository().insert(visit)).toBe(true)
    expect(await repository().insert({ ...visit, _id: newId() })).toBe(false)
    expect(await repository().insert({ ...visit, _id: newId(), personId: newId() })).toBe(true)
    const { communityId, personId, commandId } = visit
    expect(await repository().findByCommand(communityId, personId, commandId)).toMatchObject({ _id: visit._id })
    expect(await repository().findByCommand(communityId, personId, newId())).toBeNull()
  })

  it('pages a household from the latest, in its community only', async () => {
    const [communityId, householdId] = [newId(), newId()]
    const at = (count: number, over: Partial<Visit> = {}) => insert({ communityId, householdId, at: minutes(count), ...over })
    const [first, second, third] = [await at(1), await at(2), await at(2)]
    await at(3, { householdId: newId() })
    await at(3, { communityId: newId() })
    const page = async (position?: { at: Date; id: string }) =>
      (await repository().listOfHousehold(communityId, householdId, position, 2)).map(({ _id }) => _id)
    expect(await page()).toEqual([third._id, second._id])
    expect(await page({ at: second.at, id: second._id })).toEqual([first._id])
  })

  it('lists the latest without what was said', async () => {
    const [communityId, householdId] = [newId(), newId()]
    const at = (count: number) =>
      insert({ communityId, householdId, at: minutes(count), words: 'sealed', nextVisitDay: `2026-10-0${count}` })
    const [, second, third] = [await at(1), await at(2), await at(3)]
    await insert({ communityId, at: minutes(4) })
    const found = await repository().listLatest(communityId, householdId, 2)
    expect(found.map(({ _id }) => _id)).toEqual([third._id, second._id])
    expect(found[0]).toMatchObject({ nextVisitDay: '2026-10-03', kind: 'visit', at: minutes(3) })
    expect(JSON.stringify(found)).not.toContain('sealed')
  })
}
