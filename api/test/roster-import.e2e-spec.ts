import { randomUUID } from 'node:crypto'
import { getConnectionToken } from '@nestjs/mongoose'
import type { MeView } from '@shared/accounts'
import type { PlanSummary } from '@shared/assignment'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import type { ImportRowView, ImportView } from '@shared/roster'
import type { Connection } from 'mongoose'
import { SessionsService } from '../src/accounts/sessions.service'
import { PlansService } from '../src/assignments/plans/plans.service'
import { RepairService } from '../src/assignments/repair/repair.service'
import { Pii } from '../src/core/pii'
import { Dispatcher } from '../src/notifications/dispatcher'
import { AppointmentsService } from '../src/people/appointments.service'
import { ImportsService } from '../src/roster/imports.service'
import { encodeGb18030, makeCsv, makeWorkbook } from '../src/roster/testing/make-file'
import { type TestApp, testApp } from './support/test-app'

const secretary = { openid: 'secretary-of-import', phone: '13900000001' }

describe('a community office imports its rosters', () => {
  const running = testApp()
  let test: TestApp
  let communityId: string
  let phone: string
  let desk: string

  beforeAll(async () => {
    test = running()
    const appointments = test.app.get(AppointmentsService, { strict: false })
    const { community } = await appointments.createCommunity({ subdistrict: '潞邑街道', name: '通瑞嘉苑社区', deskPhone: '01000000120' })
    communityId = community._id
    await appointments.appoint({
      communityId,
      name: '陈晓雯',
      phone: secretary.phone,
      role: 'communitySecretary',
      areaId: communityId,
      now: new Date(),
    })
    await test.addPersona({ openid: secretary.openid, phoneNumber: secretary.phone, nickname: '陈晓雯' })
    phone = await test.signIn(secretary.openid)
    const { body: me } = await test.request<MeView>('GET', '/me', phone)
    desk = (await test.app.get(SessionsService, { strict: false }).open(me.accountId, { kind: 'desk', deskName: '办公室' })).token
  }, 60_000)

  const upload = async (file: Uint8Array, name = '名册.xlsx'): Promise<ImportView> => {
    const { status, body } = await test.upload<ImportView>(`/communities/${communityId}/imports`, desk, Buffer.from(file), name)
    expect({ status, body }).toMatchObject({ status: 201 })
    return settled(body.id)
  }
  const settled = async (id: string): Promise<ImportView> => {
    for (let tries = 0; tries < 600; tries++) {
      const { body } = await test.request<ImportView>('GET', `/imports/${id}`, desk)
      if (body.status !== 'reading' && body.status !== 'applying') return body
      await new Promise(setImmediate)
    }
    throw new Error('the import does not come to an end')
  }
  const rowsOf = async (id: string, query = ''): Promise<ImportRowView[]> =>
    (await test.request<Page<ImportRowView>>('GET', `/imports/${id}/rows${query}`, desk)).body.items
  const apply = async (id: string): Promise<ImportView> => {
    const { body } = await test.request<ImportView>('POST', `/imports/${id}/apply`, phone, { commandId: randomUUID() })
    expect(body.status).toBe('applying')
    return settled(id)
  }
  const database = () => test.app.get<Connection>(getConnectionToken(), { strict: false })
  const dump = async (): Promise<string> => {
    const collections = (await database().db?.collections()) ?? []
    return JSON.stringify(await Promise.all(collections.map((collection) => collection.find().toArray())))
  }

  /** Layout (a): 楼, 单元 and 房 apart, one row per dwelling; title, subtitle, forbidden columns, 合计. */
  const perDwelling = makeWorkbook([
    { name: '说明', rows: [['填表说明'], ['一户一行']] },
    {
      name: '住户',
      rows: [
        ['通瑞嘉苑住户花名册', '', '', '', '', '', '', ''],
        ['2026年9月 社区居委会', '', '', '', '', '', '', ''],
        ['楼号', '单元', '门牌号', '业主姓名', '业主电话', '身份证号', '房屋状态', '备注'],
        ['1号楼', '1', '101', '何平', 13200006640, '110105198003070011', '自住', '独居老人'],
        ['1号楼', '1', '102', '韩梅', '13200006641', '', '出租', '房东证件 110105196003070022'],
        ['1号楼', '2', '201', '姜山、陶然', '13500003321', '', '自住', ''],
        ['1号楼', '2', '天', '柳青', '', '', '', '吸毒人员'],
        ['1号楼', '2', '202', '', '', '', '空置', ''],
        ['合计', '', '', '', '', '', '', ''],
      ],
      merges: ['A1:H1', 'A2:H2'],
    },
  ])

  it('shows every row’s fate before anything is written', async () => {
    const made = await upload(perDwelling)
    expect(made).toMatchObject({
      status: 'ready',
      kind: 'dwellings',
      sheetName: '住户',
      sheetPosition: 2,
      headingRow: 3,
      totalRows: 6,
      doneRows: 6,
      blotted: 1,
    })
    expect(made.counts).toEqual({ added: 3, changed: 0, unchanged: 0, question: 1, refused: 2 })
    expect(made.dropped).toEqual(['身份证号', '备注（1 格有不收的内容）'])
    expect((await rowsOf(made.id)).map(({ row, fate, name, why }) => `${row} ${fate} ${name}: ${why}`)).toEqual([
      '6 question 姜**、陶**: 一户写了两个户主',
      '7 refused 柳**: 看不懂房号“天”',
      '9 refused 合计: 合计行，不是人',
      '4 added 何**: 这一户原来没登记',
      '5 added 韩**: 这一户原来没登记',
      '8 added undefined: 这一户原来没登记',
    ])
    expect(await database().collection('households').countDocuments({ communityId })).toBe(0)
    const answered = await test.request<ImportView>('POST', `/imports/${made.id}/answers`, desk, {
      answers: [{ row: 6, answer: 'owners.all' }],
    })
    expect(answered.body.counts).toMatchObject({ added: 4, question: 0 })
  })

  it('refuses an answer that the row does not offer', async () => {
    const made = await upload(perDwelling)
    const answered = await test.request('POST', `/imports/${made.id}/answers`, desk, { answers: [{ row: 4, answer: 'owners.all' }] })
    expect(answered).toMatchObject({ status: 400, error: { code: 'BAD_INPUT' } })
  })

  it('waits for the second tap on the phone, then writes; the second time changes nothing', async () => {
    const made = await upload(perDwelling)
    await test.request('POST', `/imports/${made.id}/answers`, desk, { answers: [{ row: 6, answer: 'owners.all' }] })
    const asked = await test.request<ImportView>('POST', `/imports/${made.id}/apply`, desk, { commandId: randomUUID() })
    expect(asked.body.status).toBe('awaitingPhone')
    await test.app.get(Dispatcher, { strict: false }).dispatchDue()
    const inbox = await test.request<Page<InboxItemView>>('GET', '/inbox', phone)
    expect(inbox.body.items[0]).toMatchObject({ body: '名册.xlsx：新增 4、变更 0', target: { kind: 'import', id: made.id } })
    expect(await test.request('POST', `/imports/${made.id}/confirm`, desk)).toMatchObject({
      status: 403,
      error: { code: 'IMPORT_NEEDS_PHONE' },
    })
    const confirmed = await test.request<ImportView>('POST', `/imports/${made.id}/confirm`, phone)
    expect(confirmed).toMatchObject({ status: 200, body: { status: 'applying' } })
    expect((await settled(made.id)).status).toBe('applied')
    expect(await database().collection('households').countDocuments({ communityId })).toBe(4)
    expect(await database().collection('people').countDocuments({ communityId, kind: 'resident' })).toBe(4)
    expect(await database().collection('importRows').countDocuments({ importId: made.id })).toBe(0)
    expect(await test.request('GET', `/imports/${made.id}/rows`, desk)).toMatchObject({ status: 409, error: { code: 'IMPORT_FINISHED' } })

    const again = await upload(perDwelling)
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 3, question: 1, refused: 2 })
  })

  it('takes a newer sheet: changed phones, people missing reported and never ended', async () => {
    const made = await upload(
      makeWorkbook([
        {
          rows: [
            ['楼号', '单元', '房号', '姓名', '电话', '与户主关系'],
            ['1', '1', '101', '何平', '13711112290', '户主'],
            ['1', '1', '103', '谢一', '', '户主'],
          ],
        },
      ]),
    )
    expect(made.counts).toMatchObject({ added: 1, changed: 1 })
    expect(made.missing.total).toBe(3)
    expect((await apply(made.id)).status).toBe('applied')
    const people = await database().collection('people').find({ communityId, kind: 'resident' }).toArray()
    const pii = test.app.get(Pii)
    expect(people.map(({ name, phone: sealed }) => `${pii.open(name)} ${sealed ? pii.open(sealed) : '-'}`).sort()).toEqual([
      '何平 13711112290',
      '姜山 13500003321',
      '谢一 -',
      '陶然 -',
      '韩梅 13200006641',
    ])
    expect(people.every(({ endedAt }) => endedAt === undefined)).toBe(true)
  })

  /** Layout (b): whole address and 户号 merged over a household's people. */
  it('reads one row per person with the household merged, children left out', async () => {
    const made = await upload(
      makeWorkbook([
        {
          rows: [
            ['户号', '房屋地址', '姓名', '与户主关系', '联系电话', '出生日期'],
            ['001', '通瑞嘉苑5号楼3单元1102室', '吴强', '户主', '13600004408', '1975-03-01'],
            ['', '', '郑敏', '妻', '13600004409', '1977-05-01'],
            ['', '', '吴小宝', '子', '', '2018-05-01'],
            ['002', '通瑞嘉苑5-3-1103', '钱进', '户主', '13600004410', '1960-01-01'],
          ],
          merges: ['A2:A4', 'B2:B4'],
        },
      ]),
    )
    expect((await rowsOf(made.id)).map(({ row, place, fate, why }) => `${row} ${place} ${fate}: ${why}`)).toEqual([
      '4 5-3-1102 refused: 不满 14 岁，不登记',
      '2 5-3-1102 added: 这一户原来没登记',
      '3 5-3-1102 added: 这一户原来没登记',
      '5 5-3-1103 added: 这一户原来没登记',
    ])
    await apply(made.id)
    const gate = await database().collection('areas').findOne({ communityId, kind: 'gate', fullName: '5号楼3单元' })
    expect(gate).toMatchObject({ code: '3', lowestFloor: 11, highestFloor: 11 })
    expect(
      await database()
        .collection('entranceCodes')
        .countDocuments({ gateId: String(gate?._id) }),
    ).toBe(1)
  })

  /** Layout (c): buildings without gates and a village, GB18030. */
  it('reads a GB18030 csv of buildings without gates and of yards', async () => {
    const csv = makeCsv([
      ['序号', '住址', '户主', '联系方式'],
      ['1', '18幢1102室', '褚一', '13600004411'],
      ['2', 'B座302', '卫二', '010-81234567'],
      ['3', '三组15号', '蒋三', '13600004413;13600004414'],
      ['4', '东街12号院3号', '沈四', '138××××0000'],
    ])
    const made = await upload(encodeGb18030(csv), '名册.csv')
    expect(made).toMatchObject({ status: 'ready', counts: { added: 4 } })
    await apply(made.id)
    const gates = await database().collection('areas').find({ communityId, kind: 'gate', code: '' }).toArray()
    expect(gates.map(({ fullName }) => fullName).sort()).toEqual(['18号楼', '3组', 'B座', '东街'].sort())
    const again = await upload(encodeGb18030(csv), '名册.csv')
    expect(again.counts).toMatchObject({ added: 0, unchanged: 4 })
  })

  /** What the timer does after an import, and the office's yes. */
  const mend = async (): Promise<void> => {
    await test.app.get(RepairService, { strict: false }).lookDue(new Date())
    const [proposal] = (await test.request<PlanSummary[]>('GET', `/communities/${communityId}/plans`, phone)).body
    await test.app.get(PlansService, { strict: false }).applyBySystem(proposal?.id ?? '')
  }

  it('imports party members; the plan that follows gives every household a contact and leaves those it has', async () => {
    const made = await upload(
      makeWorkbook([
        {
          rows: [
            ['姓名', '性别', '所在党支部', '入党日期', '联系电话', '家庭住址', '联系户'],
            ['周桂兰', '女', '一支部', '1988-07-01', '13700000501', '1号楼1单元101', '102、103'],
            ['孙大伟', '男', '二支部', '1999-07-01', '13700000502', '5-3-1103', ''],
          ],
        },
      ]),
      '党员.xlsx',
    )
    expect(made).toMatchObject({ kind: 'partyMembers', counts: { added: 2 } })
    await apply(made.id)
    const linked = await database()
      .collection('households')
      .find({ communityId, contact: { $exists: true } })
      .toArray()
    expect(linked.map(({ addressKey }) => addressKey).sort()).toEqual(['1|1|102', '1|1|103'])
    await mend()
    const households = await database().collection('households').find({ communityId }).toArray()
    const contactOf = new Map(households.map(({ addressKey, contact }) => [addressKey, contact?.personId]))
    expect([...contactOf.values()].every((contact) => contact !== undefined)).toBe(true)
    for (const { addressKey, contact } of linked) expect(contactOf.get(addressKey)).toBe(contact?.personId)
    expect(contactOf.get('5|3|1103')).not.toBe(contactOf.get('1|1|102'))

    const more = await upload(
      makeWorkbook([
        {
          rows: [
            ['楼号', '单元', '房号', '姓名'],
            ['1', '1', '104', '新邻居'],
          ],
        },
      ]),
    )
    await apply(more.id)
    await mend()
    const after = await database().collection('households').find({ communityId }).toArray()
    for (const { addressKey, contact } of after) if (contactOf.has(addressKey)) expect(contact?.personId).toBe(contactOf.get(addressKey))
    expect(after.find(({ addressKey }) => addressKey === '1|1|104')?.contact).toBeDefined()
  })

  it('applies one import of a community at a time, and a repeated tap once', async () => {
    const made = await upload(
      makeWorkbook([
        {
          rows: [
            ['楼号', '单元', '房号', '姓名'],
            ['1', '1', '105', '某某'],
          ],
        },
      ]),
    )
    const commandId = randomUUID()
    const taps = await Promise.all([1, 2].map(() => test.request<ImportView>('POST', `/imports/${made.id}/apply`, phone, { commandId })))
    expect(taps.some(({ status }) => status === 200)).toBe(true)
    await settled(made.id)
    expect(await database().collection('households').countDocuments({ communityId, addressKey: '1|1|105' })).toBe(1)

    await database()
      .collection('imports')
      .updateOne({ _id: made.id as never }, { $set: { applyingKey: communityId } })
    const other = await upload(perDwelling)
    expect(await test.request('POST', `/imports/${other.id}/apply`, phone, { commandId: randomUUID() })).toMatchObject({
      status: 409,
      error: { code: 'IMPORT_RUNNING' },
    })
    await database()
      .collection('imports')
      .updateOne({ _id: made.id as never }, { $unset: { applyingKey: 1 } })
  })

  it('goes on where a process died, and forgets what nobody applied', async () => {
    const made = await upload(
      makeWorkbook([
        {
          rows: [
            ['楼号', '单元', '房号', '姓名'],
            ['1', '1', '106', '某某'],
          ],
        },
      ]),
    )
    await database()
      .collection('imports')
      .updateOne({ _id: made.id as never }, { $set: { status: 'applying', applyingKey: communityId, leaseUntil: new Date(0) } })
    const imports = test.app.get(ImportsService, { strict: false })
    await imports.tend(new Date())
    expect((await settled(made.id)).status).toBe('applied')
    expect(await database().collection('households').countDocuments({ communityId, addressKey: '1|1|106' })).toBe(1)

    const stuck = await upload(
      makeWorkbook([
        {
          rows: [
            ['楼号', '单元', '房号', '姓名'],
            ['1', '1', '107', '某某'],
          ],
        },
      ]),
    )
    await database()
      .collection('imports')
      .updateOne(
        { _id: stuck.id as never },
        { $set: { status: 'applying', applyingKey: communityId, leaseUntil: new Date(0), attempts: 5 } },
      )
    await imports.tend(new Date())
    expect((await settled(stuck.id)).status).toBe('failed')

    const left = await upload(perDwelling)
    await imports.tend(new Date(Date.now() + 25 * 3_600_000))
    expect((await settled(left.id)).status).toBe('discarded')
    expect(await database().collection('importRows').countDocuments({ importId: left.id })).toBe(0)
  })

  it('keeps ID numbers, birth dates, forbidden words and readable names out of every collection', async () => {
    const all = await dump()
    for (const never of ['110105', '19800307', '2018-05-01', '吸毒', '何平', '13711112290', '13200006640']) expect(all).not.toContain(never)
  })

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 415, 'FILE_TYPE_UNSUPPORTED'],
    [
      'a sheet without heading',
      Buffer.from(
        makeWorkbook([
          {
            rows: [
              ['今天', '天气'],
              ['很', '好'],
            ],
          },
        ]),
      ),
      400,
      'SHEET_WITHOUT_HEADING',
    ],
    ['an empty sheet', Buffer.from(makeWorkbook([{ rows: [['楼号', '房号', '姓名']] }])), 400, 'SHEET_EMPTY'],
    ['a broken file', Buffer.from(perDwelling.slice(0, 1500)), 400, 'FILE_UNREADABLE'],
  ])('says no to %s and keeps nothing', async (_, file, status, code) => {
    const before = await database().collection('imports').countDocuments()
    expect(await test.upload(`/communities/${communityId}/imports`, desk, file, 'x.xlsx')).toMatchObject({ status, error: { code } })
    expect(await database().collection('imports').countDocuments()).toBe(before)
  })

  it('says no to a form that is cut off', async () => {
    const response = await fetch(`${test.url}/api/communities/${communityId}/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${desk}`, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="f"; filename="a.xlsx"\r\n\r\nabc',
    })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([415, 'FILE_TYPE_UNSUPPORTED'])
  })

  it('is no business of anybody but the office of this community', async () => {
    const made = await upload(perDwelling)
    const stranger = { openid: 'stranger-of-import', phone: '13900000009' }
    const appointments = test.app.get(AppointmentsService, { strict: false })
    const { community } = await appointments.createCommunity({ subdistrict: '潞邑街道', name: '别的社区', deskPhone: '01000000121' })
    await appointments.appoint({
      communityId: community._id,
      name: '别人',
      phone: stranger.phone,
      role: 'communityStaff',
      areaId: community._id,
      now: new Date(),
    })
    await test.addPersona({ openid: stranger.openid, phoneNumber: stranger.phone, nickname: '别人' })
    const token = await test.signIn(stranger.openid)
    expect((await test.request('GET', `/imports/${made.id}`, token)).status).toBe(403)
    expect((await test.request('GET', `/imports/${made.id}/rows`, token)).status).toBe(403)
    expect((await test.request('DELETE', `/imports/${made.id}`, token)).status).toBe(403)
    expect((await test.upload(`/communities/${communityId}/imports`, token, Buffer.from(perDwelling), 'x.xlsx')).status).toBe(403)
    expect((await test.request('GET', '/imports/nonsense', desk)).status).toBe(400)
  })
})
