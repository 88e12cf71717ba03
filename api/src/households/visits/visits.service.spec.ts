import type { RecordVisitInput } from '@shared/visits'
import { buildActor } from '../testing/build-actor'
import { buildPerson } from '../testing/build-household'
import { householdsBench } from '../testing/households-bench'
import { buildVisit } from './testing/build-visit'

const visit: RecordVisitInput = { kind: 'visit', words: '膝盖疼，说想换扶手', commandId: 'command-0001' }

function street() {
  const bench = householdsBench()
  const { household, gate, contact, staff } = bench
  const { communityId } = household
  const contactOf = [{ householdId: household._id, gateId: gate._id, communityId, personId: contact._id }]
  const asContact = buildActor({ contactOf, people: [{ personId: contact._id, communityId, kind: 'partyMember' }] })
  const office = { role: 'communityStaff' as const, areaId: communityId, areaPath: [communityId], communityId, personId: staff._id }
  const asStaff = buildActor({ appointments: [office] })
  return { ...bench, asContact, asStaff, record: (input = {}) => bench.visits.record(asContact, household._id, { ...visit, ...input }) }
}

describe('visits', () => {
  it('are written down sealed, and read with an audit entry before', async () => {
    const { record, visits, visitsRepository, asContact, household, audited, pii } = street()
    expect(await record()).toMatchObject({ kind: 'visit', by: '曹淑芬', mine: true, words: visit.words })
    const [stored] = visitsRepository.visits
    expect(stored?.words).not.toContain('膝盖')
    expect(pii.open(stored?.words ?? '')).toBe(visit.words)
    expect(audited).toEqual([])
    expect((await visits.list(asContact, household._id, {})).items).toMatchObject([{ words: visit.words }])
    expect(audited).toMatchObject([{ action: 'visitsRead', role: 'contactMember', target: { kind: 'household', id: household._id } }])
  })

  it('count a repeated tap once, also when its day would no longer be accepted', async () => {
    const { record, clock, visitsRepository } = street()
    const first = await record({ day: '2026-09-21' })
    clock.advanceMinutes(40 * 24 * 60)
    expect(await record({ day: '2026-09-21' })).toEqual(first)
    expect(visitsRepository.visits).toHaveLength(1)
    await expect(record({ day: '2026-09-21', commandId: 'command-0002' })).rejects.toMatchObject({ code: 'VISIT_TOO_OLD' })
  })

  it('are nobody’s business who is not the contact any more', async () => {
    const { record, visits, household, visitsRepository } = street()
    await record()
    const former = buildActor({ people: [{ personId: 'x', communityId: household.communityId, kind: 'partyMember' }] })
    await expect(visits.list(former, household._id, {})).rejects.toMatchObject({ code: 'VISITS_NOT_YOURS' })
    await expect(visits.record(former, household._id, visit)).rejects.toMatchObject({ code: 'VISITS_NOT_YOURS' })
    await expect(visits.list(former, 'f'.repeat(24), {})).rejects.toMatchObject({ code: 'HOUSEHOLD_NOT_FOUND' })
    expect(visitsRepository.visits).toHaveLength(1)
  })

  it('name who went before to the staff only, and nobody whose entry is gone', async () => {
    const { record, visits, visitsRepository, asContact, asStaff, household, contact, people, pii } = street()
    await record()
    const former = buildPerson({ kind: 'partyMember', name: pii.seal('陈建国'), endedAt: new Date() })
    people.push(former)
    const by = async (actor: typeof asContact) => (await visits.list(actor, household._id, {})).items.map((item) => item.by)
    household.contact = { personId: former._id, since: new Date() }
    expect([await by(asContact), await by(asStaff)]).toEqual([['曹**'], ['曹淑芬']])
    // the roster says that he is gone, and nobody else was found yet
    visitsRepository.visits.push(buildVisit({ householdId: household._id, personId: former._id, at: new Date(0) }))
    expect([await by(asContact), await by(asStaff)]).toEqual([
      ['曹**', '陈**'],
      ['曹淑芬', '陈建国'],
    ])
    people.splice(people.indexOf(contact), 1)
    expect(await by(asStaff)).toEqual(['以前的联户党员', '陈建国'])
  })

  it('come page by page, and refuse a made-up cursor', async () => {
    const { record, visits, asContact, household, clock } = street()
    for (let nth = 0; nth < 21; nth++) {
      clock.advanceMinutes(1)
      await record({ commandId: `command-${1000 + nth}`, words: String(nth) })
    }
    const { items, nextCursor } = await visits.list(asContact, household._id, {})
    expect([items.length, items[0]?.words]).toEqual([20, '20'])
    const last = await visits.list(asContact, household._id, { cursor: nextCursor })
    expect([last.items.map(({ words }) => words), last.nextCursor]).toEqual([['0'], undefined])
    await expect(visits.list(asContact, household._id, { cursor: 'x' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })
})
