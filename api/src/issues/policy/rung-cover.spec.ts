import { contactOf, onDuty, roleAt, type Seat } from '@shared/seats'
import { defaultPolicy } from '../../../../config/presets/beijing-community'
import type { Area } from '../../areas/area.schema'
import { newId } from '../../core/ids'
import { gatePlaces } from './gate-places'
import { rungCover } from './rung-cover'

const subdistrict = newId()
const area = (kind: Area['kind'], fullName: string, parent: Area | undefined, parentId = parent?._id): Area => {
  const _id = newId()
  const communityId = parent?.communityId ?? _id
  return { _id, communityId, kind, parentId, path: [...(parent?.path ?? [subdistrict]), _id], code: fullName, name: fullName, fullName }
}
const community = area('community', '通瑞嘉苑社区', undefined, subdistrict)
const grids = ['第一网格', '第四网格'].map((name) => area('grid', name, community))
const gates = grids.flatMap((grid, at) => {
  const building = area('building', `${at + 1}号楼`, grid)
  return [building, area('gate', `${at + 1}号楼1单元`, building), area('gate', `${at + 1}号楼2单元`, building)]
})
const tree = [community, ...grids, ...gates]
const gateIds = gates.filter(({ kind }) => kind === 'gate').map(({ _id }) => _id)
const householdIds = [newId(), newId(), newId()]

const everywhere: [Seat, string[]][] = [
  ...householdIds.map((id): [Seat, string[]] => [contactOf(id), ['周桂兰']]),
  ...gateIds.map((id): [Seat, string[]] => [roleAt('gateSteward', id), ['赵淑英']]),
  ...grids.map(({ _id }): [Seat, string[]] => [roleAt('gridWorker', _id), ['马志远']]),
  [onDuty('communityStaff', community._id), ['孙志强']],
  [roleAt('communityStaff', community._id), ['孙志强', '何静']],
  [roleAt('communitySecretary', community._id), ['陈晓雯']],
  [roleAt('subdistrictOffice', subdistrict), ['郭卫东']],
]
const cover = (without: readonly Seat[] = [], picture: { tree: readonly Area[]; householdIds: string[] } = { tree, householdIds }) => {
  const holders = new Map(everywhere.filter(([seat]) => !without.includes(seat)))
  const views = rungCover(defaultPolicy, {
    ...picture,
    gates: gatePlaces(picture.tree),
    holdersOf: (seat) => holders.get(seat) ?? [],
    nameOf: (name) => name,
  })
  return Object.fromEntries(views.map(({ key, words, gap }) => [key, gap ? `${words} / ${gap}` : words]))
}

describe('rungCover', () => {
  it('says who stands on each rung', () => {
    expect(cover()).toEqual({
      contactMember: '1 人，每户都有',
      gateGroup: '楼门长、党小组长，4 个楼门都有人',
      grid: '网格员、社工，2 个网格都有人',
      dutyOfficer: '孙志强',
      community: '孙志强 等 3 人',
      subdistrict: '郭卫东',
      district: '还没有人',
    })
  })

  it('names the grid that nobody stands in, and how many households have no contact', () => {
    const found = cover([roleAt('gridWorker', grids[1]?._id ?? ''), contactOf(householdIds[0] ?? '')])
    expect(found.grid).toBe('网格员、社工，1 个网格有人 / 第四网格没人')
    expect(found.contactMember).toBe('1 人，1 户还没有')
  })

  it('names one of many gates', () => {
    expect(cover(gateIds.slice(0, 3).map((id) => roleAt('gateSteward', id))).gateGroup).toBe(
      '楼门长、党小组长，1 个楼门有人 / 1号楼1单元 等 3 个楼门没人',
    )
  })

  it('says where nobody is at all; a rung by hand is no gap', () => {
    const found = cover([
      onDuty('communityStaff', community._id),
      roleAt('communityStaff', community._id),
      roleAt('communitySecretary', community._id),
      ...householdIds.map(contactOf),
    ])
    expect([found.dutyOfficer, found.community, found.contactMember, found.district]).toEqual([
      '还没有人 / 现在没人',
      '还没有人 / 现在没人',
      '还没有人 / 还没有联户党员',
      '还没有人',
    ])
  })

  it('says that there are no grids, rather than that nobody is in them', () => {
    const building = area('building', '3号楼', community)
    expect(cover([], { tree: [community, building, area('gate', '3号楼2单元', building)], householdIds: [] }).grid).toBe(
      '没有分网格 / 没有分网格',
    )
  })
})
