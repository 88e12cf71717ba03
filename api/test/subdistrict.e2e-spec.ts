import { randomUUID } from 'node:crypto'
import type { Page } from '@shared/ids'
import type { InboxItemView } from '@shared/inbox'
import type { IssueView, WorkbenchView } from '@shared/issues'
import { roleAt } from '@shared/seats'
import { AreasRepository } from '../src/areas/areas.repository'
import { Dispatcher } from '../src/notifications/dispatcher'
import { AppointmentsService } from '../src/people/appointments.service'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { type TestApp, testApp } from './support/test-app'

const phones = { office: '13800002001', department: '13800002002' } as const
const roles = { office: 'subdistrictOffice', department: 'districtDepartment' } as const
const names = { office: '郭卫东', department: '刘敏' } as const
type Upper = keyof typeof phones

describe('what the community cannot solve', () => {
  const running = testApp()
  let test: TestApp
  let place: SmallCommunity
  let subdistrictId = ''
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    test = running()
    place = await smallCommunity(test)
    const community = await test.app.get(AreasRepository, { strict: false }).findAnywhere(place.communityId)
    subdistrictId = community?.parentId ?? ''
    const appointments = test.app.get(AppointmentsService, { strict: false })
    for (const who of ['office', 'department'] as const) {
      const appointed = { name: names[who], phone: phones[who], role: roles[who], areaId: subdistrictId }
      await appointments.appoint({ ...appointed, communityId: subdistrictId, now: new Date() })
      await test.addPersona({ openid: `openid-${who}`, nickname: who, phoneNumber: phones[who] })
      tokens[who] = await test.signIn(`openid-${who}`)
    }
    for (const who of ['resident', 'secretary'] as const) tokens[who] = await test.signIn(place.people[who])
  }, 60_000)

  const act = (who: string, id: string, event: object) =>
    test.request<IssueView>('POST', `/issues/${id}/events`, tokens[who], { commandId: randomUUID(), ...event })
  const workbench = async (who: Upper) => (await test.request<WorkbenchView>('GET', '/workbench', tokens[who])).body.items
  /** Said to the community at once, and taken by its secretary. */
  const atCommunity = async (): Promise<string> => {
    const { body } = await test.request<IssueView>('POST', '/issues', tokens.resident, {
      clientRequestId: randomUUID(),
      words: '路口的排水沟堵了',
      place: { gateId: place.gateId },
      categoryKey: 'power.stairLight',
      notMyContact: true,
    })
    await act('secretary', body.id, { event: 'acknowledge' })
    return body.id
  }

  it('summons a department, which hears of it, finds it and reports in by name', async () => {
    const id = await atCommunity()
    expect(await workbench('department')).toEqual([])
    await act('secretary', id, { event: 'whistle', to: roleAt('districtDepartment', subdistrictId), words: '要市政来看' })
    expect((await workbench('department')).map((item) => [item.id, item.actions[0]])).toEqual([[id, 'reportIn']])
    await test.app.get(Dispatcher, { strict: false }).dispatchDue()
    const { body: inbox } = await test.request<Page<InboxItemView>>('GET', '/inbox', tokens.department)
    expect(inbox.items.map(({ title }) => title)).toEqual(['呼叫您来报到'])
    const { status, body } = await act('department', id, { event: 'reportIn' })
    expect(status).toBe(200)
    expect(body.timeline[0]).toMatchObject({ event: 'reportIn', who: '区级部门 刘敏' })
    expect(body.holder).toMatchObject({ seatName: '区级部门', personName: '刘敏' })
  })

  it('goes to the subdistrict, which sees nothing before it is asked', async () => {
    const id = await atCommunity()
    expect((await test.request('GET', `/issues/${id}`, tokens.office)).error.code).toBe('NOT_YOUR_BUILDING')
    await act('secretary', id, { event: 'offerTransfer', to: roleAt('subdistrictOffice', subdistrictId), words: '请街道接着办' })
    const { body } = await act('office', id, { event: 'acceptTransfer' })
    expect(body.holder).toMatchObject({ seatName: '街道', personName: '郭卫东' })
    expect((await workbench('office')).map((item) => item.id)).toEqual([id])
  })
})
