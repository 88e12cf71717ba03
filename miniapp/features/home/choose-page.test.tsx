import type { BuildingView } from '@shared/areas'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { fireTaro } from '@/testing/components-mock'
import { openPage, resetTaro, taroCalls } from '@/testing/taro-mock'
import { buildHome, buildMe, buildResidency } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { ChoosePage } from './choose-page'

beforeEach(resetTaro)

const id = (nth: number) => String(nth).padStart(24, '0')
const communityId = id(70)
const gate = (nth: number, building: string) => ({
  id: id(nth),
  name: `${nth}单元`,
  fullName: `${building}${nth}单元`,
  lowestFloor: 1,
  highestFloor: 6,
})
const buildings: BuildingView[] = [
  { id: id(31), name: '3号楼', gates: [gate(1, '3号楼'), gate(2, '3号楼')] },
  { id: id(32), name: '4号楼', gates: [{ ...gate(9, '4号楼'), fullName: '4号楼' }] },
]
const rooms = (gateId: string) => ({
  gate: { ...gate(2, '3号楼'), id: gateId },
  floors: [
    {
      floor: 4,
      rooms: [
        { householdId: id(401), room: '401' },
        { householdId: id(402), room: '402' },
      ],
    },
  ],
})
const residency = buildResidency({ id: id(88), status: 'pending' })
const routes = {
  'GET /me': buildMe({ name: '李秀珍', residencies: [] }),
  'GET /home': buildHome({ verified: false }),
  'GET /communities': { items: [{ id: communityId, name: '通瑞嘉苑社区', deskPhone: '010 0000 0120' }] },
  [`GET /communities/${communityId}/buildings`]: buildings,
  [`GET /gates/${id(2)}/rooms`]: rooms(id(2)),
  [`GET /gates/${id(9)}/rooms`]: rooms(id(9)),
  'POST /residencies': residency,
}

async function answerUpToRelation() {
  fireEvent.click(await screen.findByText('3号楼'))
  fireEvent.click(await screen.findByText('2单元'))
  fireEvent.click(screen.getByText('下一步'))
  fireEvent.click(await screen.findByText('402'))
  fireEvent.click(screen.getByText('租户'))
}

const claims = (calls: ReturnType<typeof answerApi>) => calls.filter(({ method, path }) => method === 'POST' && path === '/residencies')

describe('选房', () => {
  it('asks for building, gate, room and relation, and claims once however often one taps', async () => {
    const calls = answerApi(routes)
    renderPage(<ChoosePage />)
    await answerUpToRelation()
    const button = screen.getByText('我住 3号楼2单元 402')
    fireEvent.click(button)
    fireEvent.click(button)
    await waitFor(() => expect(taroCalls('redirectTo')).toEqual([[{ url: `/packages/home/residency/index?id=${id(88)}` }]]))
    expect(claims(calls)).toHaveLength(1)
    expect(claims(calls)[0]?.data).toMatchObject({ householdId: id(402), relation: 'tenant' })
  })

  it('says what is missing and claims nothing before', async () => {
    const calls = answerApi(routes)
    renderPage(<ChoosePage />)
    fireEvent.click(await screen.findByText('3号楼'))
    expect(screen.getByText('还差一步：选几单元')).toBeTruthy()
    fireEvent.click(screen.getByText('下一步'))
    expect(screen.queryByText('您家几零几？')).toBeNull()
    fireEvent.click(screen.getByText('2单元'))
    fireEvent.click(screen.getByText('下一步'))
    fireEvent.click(await screen.findByText('402'))
    expect(screen.getByText('还差：您和这家是什么关系')).toBeTruthy()
    fireEvent.click(screen.getByText('我住 3号楼2单元 402'))
    expect(claims(calls)).toEqual([])
  })

  it('does not ask which gate of a building that has one', async () => {
    answerApi(routes)
    renderPage(<ChoosePage />)
    fireEvent.click(await screen.findByText('4号楼'))
    fireEvent.click(screen.getByText('下一步'))
    expect(await screen.findByText('402')).toBeTruthy()
  })

  it('is filled in by the code at the door, and can be corrected', async () => {
    openPage('/packages/home/choose/index', { code: 'NKE7QYDM' })
    const found = { communityId, communityName: '通瑞嘉苑社区', gate: gate(2, '3号楼'), buildingId: id(31), deskPhone: '' }
    answerApi({ ...routes, 'GET /entrance-codes/NKE7QYDM': found })
    renderPage(<ChoosePage />)
    expect(await screen.findByText('您扫的是这个门的码')).toBeTruthy()
    fireEvent.click(screen.getByText('不是这里'))
    expect(await screen.findByText('您住几号楼？')).toBeTruthy()
  })

  it('tells of a code that is none of ours and lets one choose', async () => {
    openPage('/packages/home/choose/index', { scene: 'BBBBBBBB' })
    answerApi(routes)
    renderPage(<ChoosePage />)
    expect(await screen.findByText('这个码不是户联网的门码，请在下面选。')).toBeTruthy()
    expect(await screen.findByText('3号楼')).toBeTruthy()
  })

  it('verifies the phone on the way, with the name for whoever nods', async () => {
    const calls = answerApi({
      ...routes,
      'GET /me': buildMe({ phoneVerified: false, residencies: [] }),
      'POST /me/phone': { maskedPhone: '138****0302' },
    })
    renderPage(<ChoosePage />)
    await answerUpToRelation()
    fireEvent.input(screen.getByPlaceholderText('写姓名，点头的人好认您'), { target: { value: '李秀珍' } })
    act(() => fireTaro(screen.getByText('验证手机号并提交'), 'getphonenumber', { code: 'phone-code' }))
    await waitFor(() => expect(taroCalls('redirectTo')).toHaveLength(1))
    expect(calls.find(({ path }) => path === '/me/phone')?.data).toEqual({ code: 'phone-code' })
    expect(claims(calls)[0]?.data).toMatchObject({ name: '李秀珍' })
  })

  it('lets somebody go on without a phone, and says why when the claim is refused', async () => {
    const { 'POST /residencies': _, ...without } = routes
    const calls = answerApi({ ...without, 'GET /me': buildMe({ phoneVerified: false, residencies: [] }) })
    renderPage(<ChoosePage />)
    await answerUpToRelation()
    fireEvent.click(screen.getByText('先不验证'))
    await waitFor(() => expect(taroCalls('showToast')).toHaveLength(1))
    expect(claims(calls)).toHaveLength(1)
    expect(taroCalls('redirectTo')).toEqual([])
  })
})
