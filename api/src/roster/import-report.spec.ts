import type { ImportRowView, ImportView } from '@shared/roster'
import { reportDryRun } from './import-report'

const view: ImportView = {
  id: '1',
  communityId: '2',
  kind: 'dwellings',
  fileName: '名册.xlsx',
  status: 'ready',
  sheetName: '住户',
  sheetPosition: 1,
  headingRow: 3,
  columns: [{ heading: '楼号', field: '楼栋' }],
  dropped: ['身份证号'],
  blotted: 1,
  totalRows: 3,
  doneRows: 3,
  counts: { added: 1, changed: 0, unchanged: 1, question: 0, refused: 1 },
  missing: { total: 0, examples: [] },
  createdAt: '',
  createdBy: '',
}
const row = (at: number, fate: ImportRowView['fate'], why: string): ImportRowView => ({ row: at, place: '3-2-501', fate, why })

it('lists the rows it is given, what wants attention last', () => {
  const rows = {
    refused: [row(6, 'refused', '没有写房号')],
    added: [row(4, 'added', '这一户原来没登记')],
    unchanged: [row(5, 'unchanged', '和现在一样')],
  }
  const lines = reportDryRun(view, rows).split('\n')
  expect(lines).toContain('新增 1  变更 0  不变 1  要确认 0  不收 1')
  expect(lines.filter((line) => line.startsWith('  第'))).toEqual([
    '  第 5 行  3-2-501  和现在一样',
    '  第 4 行  3-2-501  这一户原来没登记',
    '  第 6 行  3-2-501  没有写房号',
  ])
})
