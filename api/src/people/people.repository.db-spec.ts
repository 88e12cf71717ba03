import { freshDatabase } from '../../test/support/fresh-database'
import { newId } from '../core/ids'
import { pendingNotice } from '../core/outbox'
import { PeopleRepository } from './people.repository'
import { type Person, personSchema } from './person.schema'

const now = new Date('2026-11-23T02:00:00Z')

describe('the repository of people', () => {
  const database = freshDatabase()
  let people: PeopleRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<Person>('Person', personSchema)
    await model.init()
    people = new PeopleRepository(model)
  })

  it('answers in the order people were entered, not in which they were stored', async () => {
    const [communityId, householdId, areaId, phoneHash] = [newId(), newId(), newId(), newId()]
    const entered = [newId(), newId(), newId()]
    for (const _id of entered.toReversed()) {
      await people.insert({
        _id,
        communityId,
        kind: 'resident',
        householdId,
        name: 'sealed',
        phoneHash,
        appointments: [{ role: 'gateSteward', areaId, from: now }],
        rosterKey: _id,
        createdAt: now,
      })
    }
    const lists = await Promise.all([
      people.listByIds(communityId, entered.toReversed()),
      people.listCurrent(communityId),
      people.listOfHousehold(communityId, householdId),
      people.listOfHouseholds(communityId, [householdId]),
      people.listAppointedAt(communityId, [areaId]),
      people.listByPhoneAnywhere(phoneHash),
      people.listLinkedAnywhere({ links: entered.toReversed().map((personId) => ({ personId })), phoneHash }),
    ])
    for (const list of lists) expect(list.map(({ _id }) => _id)).toEqual(entered)
  })

  it('writes down what was agreed with a member together with word of it, and takes it away again', async () => {
    const [communityId, _id] = [newId(), newId()]
    const entry = { _id, communityId, kind: 'partyMember' as const, name: 'sealed', appointments: [], rosterKey: _id, createdAt: now }
    await people.insert(entry)
    const notice = pendingNotice({
      kind: 'memberOnLeave',
      recipients: [`person:${_id}`],
      params: {},
      urgent: false,
      target: { kind: 'x', id: _id },
    })
    const unavailable = { since: now, reason: '住院' }
    await people.setAvailability(entry, { unavailable, maxHouseholds: 6 }, [notice], now)
    expect(await people.findAnywhere(_id)).toMatchObject({ unavailable, maxHouseholds: 6, noticesDueAt: now, pendingNotices: [notice] })
    await people.setAvailability(entry, { unavailable }, [], now)
    expect(await people.findAnywhere(_id)).not.toHaveProperty('maxHouseholds')
    await people.setAvailability(entry, {}, [], now)
    expect(await people.findAnywhere(_id)).not.toHaveProperty('unavailable')
  })
})
