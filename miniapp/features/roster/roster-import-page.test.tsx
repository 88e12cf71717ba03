import type { MeView } from '@shared/accounts'
import type { ImportRowView, ImportView, RowFate } from '@shared/roster'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { answerRequests, openPage, resetTaro, taro, taroCalls } from '@/testing/taro-mock'
import { renderPage } from '../testing/render-page'
import { RosterImportPage } from './roster-import-page'

const communityId = 'c'.repeat(24)
const me: Pick<MeView, 'name' | 'device' | 'appointments'> = {
  name: '陈晓雯',
  device: 'desk',
  appointments: [{ role: 'communitySecretary', areaId: communityId, areaName: '通瑞嘉苑社区', communityId }],
}

const asks = (row: number, place: string, why: string, question: string): ImportRowView => ({
  row,
  place,
  name: '何**',
  phone: '132****6640',
  relation: '户主',
  fate: 'question',
  why,
  answers: [
    { key: `${question}.keep`, words: '照存' },
    { key: `${question}.hold`, words: '先放着，去问' },
  ],
})

const firstRows: ImportRowView[] = [
  asks(213, '5-2-2304', '5号楼2单元只有 11 层', 'floor'),
  asks(220, '5-2-2401', '5号楼2单元只有 11 层', 'floor'),
  asks(388, '4-3-501', '一户写了两个户主', 'owners'),
  { row: 641, name: '合计', fate: 'refused', why: '合计行，不是人' },
  { row: 214, place: '3-2-801', name: '许**', phone: '138****7719', relation: '租户', fate: 'added', why: '这一户多一个人' },
  { row: 215, place: '3-2-602', name: '何**', phone: '137****2290', relation: '户主', fate: 'changed', why: '手机换了，原来尾号 8103' },
  { row: 389, place: '4-3-502', name: '谢**', phone: '136****9054', relation: '户主', fate: 'unchanged', why: '和现在一样' },
]

const countsOf = (rows: readonly ImportRowView[]): Record<RowFate, number> => {
  const counts = { added: 0, changed: 0, unchanged: 0, question: 0, refused: 0 }
  for (const { fate } of rows) counts[fate] += 1
  return counts
}

const madeOf = (rows: readonly ImportRowView[], more: Partial<ImportView> = {}): ImportView => ({
  id: 'made1',
  communityId,
  kind: 'dwellings',
  fileName: '住户花名册 2026.9.xlsx',
  status: 'ready',
  sheetPosition: 2,
  headingRow: 3,
  columns: [{ heading: '楼号', field: '楼栋' }],
  dropped: ['身份证号', '出生日期'],
  blotted: 3,
  totalRows: rows.length,
  doneRows: rows.length,
  counts: countsOf(rows),
  missing: { total: 2, examples: ['1-1-101', '1-1-102'] },
  createdAt: '2026-09-22T07:20:00Z',
  createdBy: '陈晓雯',
  ...more,
})

/** A server that keeps one import and settles what is answered. */
function server(rows: ImportRowView[] = firstRows, more: Partial<ImportView> = {}) {
  const state = { rows, more, posted: [] as { path: string; data: unknown }[] }
  answerRequests(({ url, method = 'GET', data }) => {
    const path = url.replace('/api', '')
    if (method === 'POST') state.posted.push({ path, data })
    if (path === '/me') return { statusCode: 200, data: me }
    if (path.endsWith('/imports')) return { statusCode: 200, data: [] }
    if (path === '/imports/made1') return { statusCode: 200, data: madeOf(state.rows, state.more) }
    if (path.startsWith('/imports/made1/rows')) {
      const fate = /fate=(\w+)/.exec(path)?.[1]
      return { statusCode: 200, data: { items: state.rows.filter((row) => fate === undefined || row.fate === fate) } }
    }
    if (path === '/imports/made1/answers') {
      const { answers } = data as { answers: { row: number; answer: string }[] }
      state.rows = state.rows.map((row) => {
        const given = answers.find((each) => each.row === row.row)?.answer
        if (given === undefined) return row
        return { ...row, answer: given, ...(given.endsWith('.hold') ? {} : { fate: 'added' as const, why: '这一户原来没登记' }) }
      })
      return { statusCode: 200, data: madeOf(state.rows, state.more) }
    }
    if (path === '/imports/made1/apply') {
      state.more = { ...state.more, status: 'awaitingPhone' }
      return { statusCode: 200, data: madeOf(state.rows, state.more) }
    }
    return { statusCode: 404, data: { code: 'NOT_FOUND', message: '' } }
  })
  return state
}

const show = () => renderPage(<RosterImportPage />)

async function openImport() {
  openPage('/packages/office/roster-import/index', { id: 'made1' })
  show()
  await screen.findByText('5-2-2304', { selector: '.td .b' })
}

/** The card of the question about this place. */
const question = (place: string): HTMLElement => {
  const card = screen.getByText(place, { selector: '.row-question .b' }).closest<HTMLElement>('.row-question')
  if (!card) throw new Error(`nothing is asked about ${place}`)
  return card
}

const countOf = (words: string): number => Number(screen.getByText(words, { selector: '.cw' }).nextElementSibling?.textContent)

beforeEach(resetTaro)

describe('the dry run of a roster', () => {
  it('counts five fates that add up to all rows', async () => {
    server()
    await openImport()
    const five = ['新增', '变更', '不变', '要确认', '不收'].map(countOf)
    expect(five).toEqual([1, 1, 1, 3, 1])
    expect(five.reduce((sum, count) => sum + count, 0)).toBe(countOf('全部'))
  })

  it('says where the rows were found, what was not read, and who is missing', async () => {
    server()
    await openImport()
    expect(screen.getByText(/第 2 张表，第 3 行是表头，共 7 行/)).toBeTruthy()
    expect(screen.getByText('身份证号、出生日期')).toBeTruthy()
    expect(screen.getByText(/备注里 3 处/)).toBeTruthy()
    expect(screen.getByText(/系统里有、这张表里没有：2 户/)).toBeTruthy()
  })

  it('shows the rows of one fate', async () => {
    server()
    await openImport()
    fireEvent.click(screen.getByText('不收', { selector: '.cw' }))
    await screen.findByText('合计行，不是人')
    await waitFor(() => expect(screen.queryByText('这一户多一个人')).toBeNull())
  })

  it('sends an answer, keeps it in sight, and gives it to the others it fits when asked', async () => {
    const { posted } = server()
    await openImport()
    await screen.findByText('要您定 3 件')
    fireEvent.click(within(question('5-2-2304')).getByText('照存'))
    await screen.findByText('要您定 2 件')
    expect(posted.at(-1)).toEqual({ path: '/imports/made1/answers', data: { answers: [{ row: 213, answer: 'floor.keep' }] } })
    expect(within(question('5-2-2304')).getByLabelText('照存，已选')).toBeTruthy()
    expect(screen.getByText('存入 3 行')).toBeTruthy()

    fireEvent.click(screen.getByText('另外 1 户也这样办'))
    await screen.findByText('要您定 1 件')
    expect(posted.at(-1)?.data).toEqual({ answers: [{ row: 220, answer: 'floor.keep' }] })
    expect(screen.getByText('存入 4 行')).toBeTruthy()
  })

  it('takes a number key for the answer of the question that waits', async () => {
    const { posted } = server()
    await openImport()
    await screen.findByText('要您定 3 件')
    fireEvent.keyDown(window, { key: '2' })
    await waitFor(() => expect(posted.at(-1)?.data).toEqual({ answers: [{ row: 213, answer: 'floor.hold' }] }))
  })

  it('brings up the question of a row that is picked, answered or not', async () => {
    server(firstRows.map((row) => (row.row === 388 ? { ...row, fate: 'added', answer: 'owners.keep' } : row)))
    await openImport()
    await screen.findByText('要您定 2 件')
    fireEvent.click(screen.getByText('4-3-501', { selector: '.td .b' }))
    expect(within(question('4-3-501')).getByLabelText('照存，已选')).toBeTruthy()
  })
})

describe('storing', () => {
  it('asks the phone, and says that it waits for it', async () => {
    const { posted } = server()
    await openImport()
    fireEvent.click(screen.getByText('存入 2 行'))
    await screen.findByText('请在手机上点“同意”')
    expect(posted.at(-1)).toEqual({ path: '/imports/made1/apply', data: { commandId: expect.stringMatching(/.{10,}/) } })
    expect(screen.queryByText(/^存入/)).toBeNull()
  })

  it.each([
    [firstRows.filter(({ fate }) => fate === 'unchanged'), '都和现在一样，没有要存的'],
    [firstRows.filter(({ fate }) => fate === 'question'), '答完要确认的，才有要存的'],
  ])('is off with nothing to store, and says why (case %#)', async (rows, why) => {
    const { posted } = server(rows)
    openPage('/packages/office/roster-import/index', { id: 'made1' })
    show()
    await screen.findByText(why)
    fireEvent.click(screen.getByText('存入 0 行'))
    expect(posted).toEqual([])
  })

  it('shows how far it is, and what came of it', async () => {
    const state = server(firstRows, { status: 'applying', doneRows: 3 })
    openPage('/packages/office/roster-import/index', { id: 'made1' })
    show()
    await screen.findByText('正在存，3 / 7 行')
    state.more = { status: 'applied', appliedAt: '2026-09-22T07:30:00Z' }
    await screen.findByText('存好了', { selector: '.rh-t' })
    expect(screen.getByText(/还有 3 行没答/)).toBeTruthy()
  })
})

describe('choosing a file', () => {
  const choose = (name: string) => {
    const input = document.createElement('input')
    jest.spyOn(input, 'click').mockImplementation(() => {
      Object.defineProperty(input, 'files', { value: [new File(['x'], name)] })
      input.onchange?.(new Event('change'))
    })
    jest.spyOn(document, 'createElement').mockReturnValueOnce(input)
    fireEvent.click(screen.getByText('选一个文件'))
  }

  beforeEach(() => {
    URL.createObjectURL = () => 'blob:file'
    openPage('/packages/office/roster-import/index')
  })

  it('refuses what is no sheet before sending it, and says what helps', async () => {
    server()
    show()
    await screen.findByText('把名册拖到这里')
    choose('名册.docx')
    await screen.findByText(/另存为 .xlsx/)
    expect(taroCalls('uploadFile')).toEqual([])
  })

  it('sends it with its name and the kind chosen, and opens its dry run', async () => {
    server()
    taro.uploadFile?.mockReturnValue(
      Object.assign(Promise.resolve({ statusCode: 201, data: JSON.stringify(madeOf(firstRows, { status: 'reading' })) }), {
        progress: () => undefined,
      }),
    )
    taro.setStorageSync?.('hl.token', 'desk-token')
    show()
    fireEvent.click(await screen.findByText('党员名单', { selector: '.seg' }))
    choose('党员.xlsx')
    await waitFor(() => expect(taroCalls('redirectTo')).toEqual([[{ url: '/packages/office/roster-import/index?id=made1' }]]))
    expect(taroCalls('uploadFile')[0]?.[0]).toMatchObject({
      url: `/api/communities/${communityId}/imports`,
      filePath: 'blob:file',
      fileName: '党员.xlsx',
      formData: { kind: 'partyMembers' },
    })
  })

  it('says what the server found wrong, and what helps', async () => {
    server()
    taro.uploadFile?.mockReturnValue(
      Object.assign(Promise.resolve({ statusCode: 400, data: JSON.stringify({ code: 'SHEET_WITHOUT_HEADING', message: '' }) }), {
        progress: () => undefined,
      }),
    )
    taro.setStorageSync?.('hl.token', 'desk-token')
    show()
    await screen.findByText('把名册拖到这里')
    choose('名册.xlsx')
    await screen.findByText('在第一行人的上面补一行表头，存好再选一次。')
  })
})
