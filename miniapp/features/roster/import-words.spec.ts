import { ApiError, noNetwork } from '@/lib/api-error'
import { withCommas } from '@/lib/figures'
import { fileWords, refuseFile, standing, storedRows, storedWords, troubleOf, whyNotStored } from './import-words'

const counts = (added: number, changed: number, question = 0) => ({ added, changed, unchanged: 5, question, refused: 1 })

describe('what is stored', () => {
  it('is what is new and what is changed', () => {
    expect(storedRows(counts(61, 38, 14))).toBe(99)
    expect(storedWords(counts(61, 38))).toBe('新增 61、变更 38')
    expect(storedWords(counts(0, 1038))).toBe('变更 1,038')
    expect(storedWords(counts(0, 0))).toBe('没有')
  })

  it.each([
    ['ready', counts(1, 0), undefined],
    ['ready', counts(0, 0), '都和现在一样，没有要存的'],
    ['ready', counts(0, 0, 3), '答完要确认的，才有要存的'],
    ['reading', counts(0, 0), '还在看这张表'],
    ['awaitingPhone', counts(1, 0), '等手机上点“同意”'],
    ['applying', counts(1, 0), '正在存'],
    ['applied', counts(1, 0), '这张表已经办完了'],
  ] as const)('when %s with %j the button is off because: %s', (status, given, why) => {
    expect(whyNotStored({ status, counts: given })).toBe(why)
  })
})

describe('words of an import', () => {
  it('say where in the file the rows were found', () => {
    expect(fileWords({ sheetPosition: 2, headingRow: 3, totalRows: 1279 })).toBe('第 2 张表，第 3 行是表头，共 1,279 行')
    expect(fileWords({ totalRows: 12 })).toBe('共 12 行')
  })

  it('say how it stands, with the reason when it failed', () => {
    expect(standing({ status: 'ready', counts: counts(2, 0) })).toBe('看过了，还没存：新增 2')
    expect(standing({ status: 'failed', counts: counts(0, 0), error: '表头下面没有内容' })).toBe('表头下面没有内容')
  })

  it.each([
    [7, '7'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('%d reads %s', (value, words) => {
    expect(withCommas(value)).toBe(words)
  })
})

describe('a file that cannot be taken', () => {
  it.each([
    ['名册.docx', 10, 'FILE_TYPE_UNSUPPORTED'],
    ['名册.xlsx', 21 * 1024 * 1024, 'FILE_TOO_LARGE'],
    ['名册.XLSX', 10, undefined],
    ['名册.csv', 10, undefined],
  ])('%s of %d bytes: %s', (name, size, code) => {
    expect(refuseFile({ name, size })?.code).toBe(code)
  })

  it('says what went wrong and what helps, never a code', () => {
    const trouble = troubleOf(new ApiError('SHEET_WITHOUT_HEADING', '没找到表头'))
    expect(trouble).toEqual({ title: '没找到表头', advice: '在第一行人的上面补一行表头，存好再选一次。' })
    expect(troubleOf(noNetwork()).title).toBe('没连上网')
    expect(troubleOf(new Error('boom')).advice).toMatch('再试一次')
  })
})
