import type { HandBackInput } from '@shared/hand-backs'
import { buildActor } from '../testing/build-actor'
import { householdsBench } from '../testing/households-bench'

function street() {
  const bench = householdsBench()
  const { household, gate, contact, staff, handBacks } = bench
  const { communityId } = household
  const contactOf = [{ householdId: household._id, gateId: gate._id, communityId, personId: contact._id }]
  const asContact = buildActor({ contactOf })
  const asStaff = buildActor({
    appointments: [{ role: 'communityStaff', areaId: communityId, areaPath: [communityId], communityId, personId: staff._id }],
  })
  const input: HandBackInput = { communityId, reason: 'health', words: '要住院', commandId: 'command-0001' }
  return { ...bench, communityId, asContact, asStaff, handBack: (over = {}) => handBacks.handBack(asContact, { ...input, ...over }) }
}

describe('handing back', () => {
  it('leaves the household where it is, tells the community and asks for repair', async () => {
    const { handBack, contact, household, staff, handBacksRepository, repairDue, clock, myHouseholds, asContact } = street()
    await handBack({ untilDay: '2026-12-31' })
    const until = new Date('2026-12-31T15:59:59.999Z')
    expect(contact.unavailable).toEqual({ since: clock.now(), until, reason: '身体原因' })
    expect(household.contact?.personId).toBe(contact._id)
    expect(repairDue).toEqual([clock.now()])
    const [stored] = handBacksRepository.handBacks
    expect(stored?.settleDueAt).toBeUndefined()
    expect(JSON.stringify(stored)).not.toContain('住院')
    expect(stored?.pendingNotices).toMatchObject([
      { kind: 'contactOnLeave', recipients: [`person:${staff._id}`], params: { who: '曹淑芬', headline: '1 户要换人' } },
    ])
    const { communities, total } = await myHouseholds.list(asContact)
    expect(total).toBe(1)
    expect(communities).toMatchObject([{ households: 1, unavailable: { until: until.toISOString(), mayTakeBack: true } }])
  })

  it('counts a repeated tap once and refuses a second one', async () => {
    const { handBack, handBacksRepository } = street()
    await handBack()
    await handBack()
    expect(handBacksRepository.handBacks).toHaveLength(1)
    await expect(handBack({ commandId: 'command-0002' })).rejects.toMatchObject({ code: 'HANDED_BACK_ALREADY' })
  })

  it('refuses leave that is over today, and who has no households there', async () => {
    const { handBack, handBacks, communityId } = street()
    await expect(handBack({ untilDay: '2026-09-22' })).rejects.toMatchObject({ code: 'LEAVE_IN_PAST' })
    const stranger = buildActor()
    const input: HandBackInput = { communityId, reason: 'busy', commandId: 'command-0001' }
    await expect(handBacks.handBack(stranger, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is finished by the timer when a crash came between, and finishing twice is finishing once', async () => {
    const { handBack, handBacks, contact, handBacksRepository, clock } = street()
    await handBack()
    const [stored] = handBacksRepository.handBacks
    Object.assign(stored ?? {}, { settleDueAt: clock.now() })
    contact.unavailable = undefined
    expect(await handBacks.settleDue(clock.now())).toBe(1)
    expect(contact.unavailable).toMatchObject({ reason: '身体原因' })
    expect(await handBacks.settleDue(clock.now())).toBe(0)
  })

  it('is taken back as long as households are there, and can be said again', async () => {
    const { handBack, handBacks, asContact, contact, communityId, handBacksRepository, repairDue } = street()
    await handBack()
    await handBacks.takeBack(asContact, communityId)
    await handBacks.takeBack(asContact, communityId)
    expect(contact.unavailable).toBeUndefined()
    expect(repairDue).toHaveLength(2)
    expect(handBacksRepository.handBacks[0]?.pendingNotices.map(({ kind }) => kind)).toEqual(['contactHandedBack', 'contactGoesOn'])
    await handBack({ commandId: 'command-0002' })
    expect(contact.unavailable).toBeDefined()
    await expect(handBacks.takeBack(buildActor(), communityId)).rejects.toMatchObject({ code: 'HOUSEHOLDS_MOVED_ON' })
  })

  it('may not be taken back where the community said so', async () => {
    const { contact, myHouseholds, asContact, clock } = street()
    contact.unavailable = { since: clock.now(), reason: '生病' }
    const { communities } = await myHouseholds.list(asContact)
    expect(communities).toMatchObject([{ unavailable: { mayTakeBack: false } }])
  })

  it('is explained to the staff after an audit entry, to nobody else', async () => {
    const { handBack, handBacks, handBacksRepository, asStaff, asContact, audited } = street()
    await handBack()
    const id = handBacksRepository.handBacks[0]?._id ?? ''
    await expect(handBacks.view(asContact, id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(audited).toEqual([])
    expect(await handBacks.view(asStaff, id)).toMatchObject({ name: '曹淑芬', households: 1, reason: '身体原因', words: '要住院' })
    expect(audited).toMatchObject([{ action: 'handBackRead', target: { kind: 'handBack', id } }])
    await expect(handBacks.view(asStaff, 'f'.repeat(24))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
