import { buildHouseholds, buildMember, buildPicture, gone, left, onLeave } from '../cover/testing/build-picture'
import { isFirstRoster, repairCauses } from './repair-causes'

const causes = (over: Parameters<typeof buildPicture>[0]): string[] => repairCauses(buildPicture(over))

describe('repairCauses', () => {
  it('finds nothing where everybody has 5 to 10', () => {
    const members = [buildMember('周桂兰'), buildMember('李强')]
    expect(
      causes({ members, households: [...buildHouseholds(5, { contactId: '周桂兰' }), ...buildHouseholds(10, { contactId: '李强' })] }),
    ).toEqual([])
  })

  it.each([
    ['请假', onLeave],
    ['不再联户', gone],
  ])('says in one word that a member is away, whatever the reason: %s', (word, state) => {
    const members = [buildMember('陈建国', state)]
    expect(causes({ members, households: buildHouseholds(8, { contactId: '陈建国' }) })).toEqual([`陈建国${word}，8 户要换人`])
  })

  it('counts the own home of whoever goes: it changes hands too', () => {
    const households = buildHouseholds(8, { contactId: '陈建国' })
    const members = [buildMember('陈建国', { ...onLeave, ownHouseholdId: households[0]?.id })]
    expect(causes({ members, households })).toEqual(['陈建国请假，8 户要换人'])
    expect(causes({ members, households: households.slice(0, 1) })).toEqual(['陈建国请假，1 户要换人'])
  })

  it('says nothing of somebody on leave who has nobody to look after', () => {
    expect(causes({ members: [buildMember('陈建国', onLeave)] })).toEqual([])
  })

  it('counts many of a kind instead of naming each', () => {
    const names = ['甲', '乙', '丙', '丁']
    const members = names.map((name) => buildMember(name, onLeave))
    const households = names.flatMap((contactId) => buildHouseholds(6, { contactId }))
    expect(causes({ members, households })).toEqual(['4 位党员请假或不再联户，24 户要换人'])
  })

  it('tells new households from those that lost their contact', () => {
    const members = [buildMember('周桂兰')]
    const covered = buildHouseholds(6, { contactId: '周桂兰' })
    expect(causes({ members, households: [...covered, ...buildHouseholds(3)] })).toEqual(['新增 3 户还没有联户党员'])
    expect(causes({ members, households: [...covered, ...buildHouseholds(2, { contactRev: 3 })] })).toEqual(['2 户还没有联户党员'])
  })

  it('takes the first roster as a whole', () => {
    const picture = buildPicture({ members: [buildMember('周桂兰')], households: buildHouseholds(12) })
    expect(isFirstRoster(picture)).toBe(true)
    expect(repairCauses(picture)).toEqual(['12 户还没有联户党员'])
  })

  it('names whoever left the roster, and counts those of another community', () => {
    const households = [...buildHouseholds(6, { contactId: '李强' }), ...buildHouseholds(2, { contactId: 'elsewhere' })]
    expect(causes({ members: [buildMember('李强', left)], households })).toEqual([
      '李强不在党员名册里了，6 户要换人',
      '2 户的联户党员不是本社区的，要换人',
    ])
    expect(isFirstRoster(buildPicture({ households }))).toBe(false)
  })

  it('holds a member to the limits, the own highest number first', () => {
    const members = [buildMember('李强'), buildMember('周桂兰'), buildMember('孙大伟', { ownMax: 3 }), buildMember('何平', { ownMax: 3 })]
    const households = [
      ...buildHouseholds(11, { contactId: '李强' }),
      ...buildHouseholds(4, { contactId: '周桂兰' }),
      ...buildHouseholds(4, { contactId: '孙大伟' }),
      ...buildHouseholds(3, { contactId: '何平' }),
    ]
    expect(causes({ members, households })).toEqual(['李强 11 户，超过 10 户', '孙大伟 4 户，超过 3 户', '周桂兰 4 户，不到 5 户'])
  })

  it.each([
    ['community', []],
    ['grid', []],
    ['building', ['5 户的联户党员不住本楼，要换人']],
    ['gate', ['11 户的联户党员不住本单元，要换人']],
  ] as const)('holds contacts to the border: %s', (border, words) => {
    const members = [buildMember('周桂兰')]
    const households = [
      ...buildHouseholds(6, { contactId: '周桂兰', gateId: 'gate-2' }),
      ...buildHouseholds(5, { contactId: '周桂兰', gateId: 'gate-3' }),
    ]
    expect(causes({ members, households, settings: { border, max: 20 } })).toEqual(words)
  })

  it('wants a member’s own home to be that member’s, unless another of the home has it', () => {
    const [home] = buildHouseholds(1, { contactId: '李强' })
    const others = [...buildHouseholds(6, { contactId: '李强', gateId: 'gate-2' }), ...buildHouseholds(6, { contactId: '周桂兰' })]
    const households = [...(home ? [home] : []), ...others]
    const zhou = buildMember('周桂兰', { ownHouseholdId: home?.id })
    expect(causes({ members: [zhou, buildMember('李强')], households })).toEqual(['周桂兰自己家要归自己联'])
    expect(causes({ members: [zhou, buildMember('李强', { ownHouseholdId: home?.id })], households })).toEqual([])
  })
})
