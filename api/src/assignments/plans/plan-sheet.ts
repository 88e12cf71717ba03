import * as XLSX from '@e965/xlsx'
import { plainCell } from '../../core/plain-cell'
import type { CommunityPicture } from '../picture/community-picture'
import { loadsOf } from '../picture/cover-figures'
import type { Plan } from './plan.schema'
import { formerContacts, plannedContacts } from './plan-moves'
import { planReasons } from './plan-reason'

type Cell = string | number

/**
 * The plan as an Excel file: its households as one walks, and its members. Residents are not in it.
 * @param picture as the plan sees it
 */
export function toPlanSheet(picture: CommunityPicture, plan: Plan): Uint8Array {
  const workbook = XLSX.utils.book_new()
  for (const [name, rows, widths] of [
    ['住户', householdRows(picture, plan), [10, 8, 8, 12, 12, 8, 40]],
    ['党员', memberRows(picture, plan), [12, 16, 8]],
  ] as const) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map(plainCell)))
    sheet['!cols'] = widths.map((wch) => ({ wch }))
    XLSX.utils.book_append_sheet(workbook, sheet, name)
  }
  return new Uint8Array(XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

function householdRows(picture: CommunityPicture, plan: Plan): Cell[][] {
  const gates = new Map(picture.gates.map((gate) => [gate.id, gate]))
  const names = new Map(picture.members.map(({ id, name }) => [id, name]))
  const nameOf = (personId: string | undefined): string => names.get(personId ?? '') ?? ''
  const [planned, former] = [plannedContacts(plan), formerContacts(plan)]
  const reasonOf = planReasons(picture, plan)
  const rows = picture.households.map((household): Cell[] => {
    const gate = gates.get(household.gateId)
    const [from, to] = [former.get(household.id), planned.get(household.id)]
    const changes = to !== undefined && to !== from
    return [gate?.buildingName ?? '', gate?.name ?? '', household.room, nameOf(from), nameOf(to), changes ? '是' : '', reasonOf(household)]
  })
  return [['楼栋', '单元', '房号', '原联户党员', '联户党员', '是否换人', '理由'], ...rows]
}

function memberRows(picture: CommunityPicture, plan: Plan): Cell[][] {
  const gates = new Map(picture.gates.map(({ id, fullName }) => [id, fullName]))
  const loads = loadsOf(picture, plannedContacts(plan))
  const rows = picture.members
    .filter(({ ended }) => !ended)
    .map(({ id, name, homeGateId = '' }): Cell[] => [name, gates.get(homeGateId) ?? '', loads.get(id) ?? 0])
  return [['姓名', '住处', '户数'], ...rows]
}
