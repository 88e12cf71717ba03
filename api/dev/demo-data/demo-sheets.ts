import { type DemoCommunity, place } from './community'
import { dwellingSheet } from './dwelling-sheet'
import { memberSheet } from './member-sheet'
import { newerSheet } from './newer-sheet'
import { writeWorkbook } from './workbook'

export interface DemoSheet {
  fileName: string
  kind: 'dwellings' | 'partyMembers'
  file: Buffer
}

export interface DemoSheets {
  dwellings: DemoSheet
  members: DemoSheet
  /** Not imported by the demo: for trying it by hand. */
  newer: DemoSheet
}

/** The Excel files the demo's roster comes from. @param day 2026年11月24日, on the sheets */
export function demoSheets({ homes, members }: DemoCommunity, day: string): DemoSheets {
  const source = `填报单位：${place.community}居委会　　填报日期：${day}　　内部资料，请勿外传`
  return {
    dwellings: {
      fileName: '通瑞嘉苑住户花名册.xlsx',
      kind: 'dwellings',
      file: writeWorkbook(dwellingSheet(homes, '通瑞嘉苑社区住户花名册', source)),
    },
    members: {
      fileName: '通瑞嘉苑党员花名册.xlsx',
      kind: 'partyMembers',
      file: writeWorkbook(memberSheet(members, '通瑞嘉苑社区党总支党员花名册', source)),
    },
    newer: {
      fileName: '通瑞嘉苑5号楼住户变动表.xlsx',
      kind: 'dwellings',
      file: writeWorkbook(newerSheet(homes, '通瑞嘉苑社区5号楼住户变动表', source)),
    },
  }
}
