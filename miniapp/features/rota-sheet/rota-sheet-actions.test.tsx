import type { RotaSheetReading } from '@shared/rota-sheet'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { taro, taroCalls } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { RotaSheetActions } from './rota-sheet-actions'

const path = '/communities/c1/rota/2026-12/sheet'
const readingOf = (over: Partial<RotaSheetReading> = {}): RotaSheetReading => ({
  rev: 4,
  changes: [{ row: 7, day: '2026-12-05', shift: '物业夜班', before: ['王建国'], after: ['田海涛'] }],
  same: 60,
  problems: [],
  unusedColumns: [],
  breaks: [],
  puts: [{ shiftId: '2026-12-05/propertyStaff/夜班/0', personId: 'p1' }],
  ...over,
})

const onDone = jest.fn()

/** Chooses a file that the server reads as `reading`. */
async function open(reading: RotaSheetReading, mayImport = true) {
  const calls = await choose({ statusCode: 200, data: JSON.stringify(reading) }, mayImport)
  if (mayImport) await screen.findByText('导入2026年12月值班表')
  return calls
}

async function choose(answer: object, mayImport = true) {
  const calls = answerApi({ [`POST ${path}/apply`]: { rev: 5 } })
  taro.setStorageSync?.('hl.token', 'desk-token')
  taro.uploadFile?.mockReturnValue(Promise.resolve(answer))
  URL.createObjectURL = () => 'blob:file'
  renderPage(<RotaSheetActions communityId="c1" month="2026-12" rev={4} mayImport={mayImport} onDone={onDone} />)
  if (!mayImport) return calls
  const input = document.createElement('input')
  jest.spyOn(input, 'click').mockImplementation(() => {
    Object.defineProperty(input, 'files', { value: [new File(['x'], '值班表.xlsx')] })
    input.onchange?.(new Event('change'))
  })
  jest.spyOn(document, 'createElement').mockReturnValueOnce(input)
  fireEvent.click(screen.getByText('导入表格'))
  return calls
}

beforeEach(() => onDone.mockReset())

it('says what a sheet changes before it is stored, and stores it as it was read', async () => {
  const calls = await open(readingOf({ unusedColumns: ['食堂'] }))
  expect(taroCalls('uploadFile')[0]?.[0]).toMatchObject({ url: `/api${path}`, filePath: 'blob:file', fileName: '值班表.xlsx' })
  screen.getByText('要改 1 个班，另有 60 个和现在一样。现在还没存。')
  screen.getByText('12 月 5 日物业夜班')
  screen.getByText('没用到的列：食堂')
  fireEvent.click(screen.getByText('导入 1 个班'))
  await waitFor(() => expect(onDone).toHaveBeenCalledWith({ rev: 5 }))
  expect(calls.find(({ path: called }) => called === `${path}/apply`)?.data).toMatchObject({
    rev: 4,
    knowingly: false,
    puts: readingOf().puts,
  })
  expect(screen.queryByText('导入2026年12月值班表')).toBeNull()
})

it('asks for a knowing yes where rules break, and names what was not understood', async () => {
  const words = '12 月 5 日夜班：田海涛那时请假'
  const problems = [{ row: 9, words: '12 月 7 日物业白班：名册的工作人员里没有“张三”' }]
  const calls = await open(readingOf({ rev: 6, problems, breaks: [{ code: 'leave', shiftId: '', words }] }))
  screen.getByText(words)
  screen.getByText(/第 9 行：.*没有“张三”/)
  screen.getByText('这个月刚有人改过，这里比的是最新的。')
  fireEvent.click(screen.getByText('仍然导入 1 个班'))
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(calls.find(({ path: called }) => called === `${path}/apply`)?.data).toMatchObject({ rev: 6, knowingly: true })
})

it('offers nothing to store where somebody would be at two places, or nothing changes', async () => {
  await open(readingOf({ breaks: [{ code: 'overlap', shiftId: '', words: '同一时间还有一个班' }] }))
  screen.getByText('有人同时值两个班，导不了')
  expect(screen.queryByText(/^仍然导入/)).toBeNull()
})

it('says when nothing changes', async () => {
  await open(readingOf({ changes: [], puts: [] }))
  screen.getByText('和现在的一样，没有要改的。')
  fireEvent.click(screen.getByText('知道了'))
  expect(screen.queryByText('知道了')).toBeNull()
})

it('says why a file was not taken, until it is read', async () => {
  await choose({ statusCode: 409, data: JSON.stringify({ code: 'ROTA_NOT_LAID_OUT', message: '' }) })
  await screen.findByText('这个月还没排班。请先排一次，再用表格改')
  fireEvent.click(screen.getByText('知道了'))
  expect(screen.queryByText('没导进来')).toBeNull()
})

it('lets who only reads export, and not import', async () => {
  await open(readingOf(), false)
  screen.getByText('导出表格')
  expect(screen.queryByText('导入表格')).toBeNull()
})
