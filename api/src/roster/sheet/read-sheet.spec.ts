import { encodeGb18030, makeCsv, makeWorkbook } from '../testing/make-file'
import { readSheets } from './read-sheet'

const rows = [
  ['楼号', '姓名', '手机'],
  ['3号楼', '李秀珍', '13800001111'],
]
const code = (file: Uint8Array): unknown => {
  try {
    readSheets(file)
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('readSheets', () => {
  it.each([
    ['xlsx', makeWorkbook([{ rows }])],
    ['xls', makeWorkbook([{ rows }], 'biff8')],
    ['UTF-8 csv', new TextEncoder().encode(makeCsv(rows))],
    ['UTF-8 csv with mark', new TextEncoder().encode(`\ufeff${makeCsv(rows)}`)],
    ['GB18030 csv', encodeGb18030(makeCsv(rows))],
    [
      'a web page called xls',
      new TextEncoder().encode(
        `<html><meta charset="utf-8"><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`,
      ),
    ],
  ])('reads %s', (_, file) => {
    expect(readSheets(file)[0]?.rows).toEqual(rows)
  })

  it('writes numbers as plain digits and dates as days', () => {
    const sheet = readSheets(makeWorkbook([{ rows: [[13800001111, 501, 12.5]] }]))[0]
    expect(sheet?.rows).toEqual([['13800001111', '501', '12.5']])
  })

  it('fills merged cells over their range', () => {
    const sheet = readSheets(
      makeWorkbook([
        {
          rows: [
            ['户主信息', '', '3-2-501'],
            ['姓名', '电话', ''],
          ],
          merges: ['A1:B1', 'C1:C2'],
        },
      ]),
    )[0]
    expect(sheet?.rows).toEqual([
      ['户主信息', '户主信息', '3-2-501'],
      ['姓名', '电话', '3-2-501'],
    ])
  })

  it('goes by content, not by name: Word, pictures and PDF are not taken', () => {
    expect(code(new TextEncoder().encode('%PDF-1.7 …'))).toBe('FILE_TYPE_UNSUPPORTED')
    expect(code(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]))).toBe('FILE_TYPE_UNSUPPORTED')
    expect(code(new TextEncoder().encode('PK\u0003\u0004 word/document.xml'))).toBe('FILE_TYPE_UNSUPPORTED')
  })

  it('says of a broken file that it cannot be opened', () => {
    expect(code(makeWorkbook([{ rows }]).slice(0, 2000))).toBe('FILE_UNREADABLE')
    expect(code(new Uint8Array())).toBe('FILE_UNREADABLE')
    expect(code(Uint8Array.from([0x61, 0xff, 0xff, 0x2c, 0xff]))).toBe('FILE_UNREADABLE')
  })

  it('says of a workbook with a password that it has one', () => {
    const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    expect(code(Uint8Array.from([...head, ...Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('FILE_PROTECTED')
  })

  it('does not unpack a small file that says it becomes a huge one', () => {
    const file = Buffer.from(makeWorkbook([{ rows }]))
    file.writeUInt32LE(500 * 1024 * 1024, file.indexOf(Uint8Array.from([0x50, 0x4b, 1, 2])) + 24)
    expect(code(file)).toBe('FILE_TOO_LARGE')
  })

  it('refuses more rows than are imported at once', () => {
    expect(code(new TextEncoder().encode('楼号,姓名\n'.repeat(20_300)))).toBe('SHEET_TOO_MANY_ROWS')
  })
})
