import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openPage, resetTaro, taro, taroCalls } from '@/testing/taro-mock'
import { renderPage } from '../testing/render-page'
import { PlanBoardPage } from './plan-board-page'
import { buildFigures, buildPlan, buildPresent, communityId, otherPlanId, personId, planId } from './testing/build-board'
import { planServer } from './testing/plan-server'

const show = (id?: string) => {
  openPage('/packages/office/plan-board/index', id ? { id } : {})
  return renderPage(<PlanBoardPage />)
}
const said = () => taroCalls('showToast').map(([options]) => (options as { title: string }).title)
const gate = (name: RegExp) => screen.findByRole('button', { name })

const sheet = (): HTMLElement => {
  const shown = document.querySelector<HTMLElement>('.sheet')
  if (!shown) throw new Error('no sheet is open')
  return shown
}

beforeEach(() => {
  resetTaro()
  window.innerWidth = 1280
})

describe('the present at a desk', () => {
  it('shows who has whom, and offers a plan in words', async () => {
    const { calls } = planServer({ plan: undefined })
    show()
    await gate(/3号楼2单元，3 户，缺 3 户/)
    expect(screen.getByText('还没有方案')).toBeTruthy()
    expect(screen.queryByText('应用方案')).toBeNull()
    fireEvent.click(screen.getByText('只补缺'))
    await screen.findByText(/只给缺联户党员的户找人/)
    fireEvent.click(screen.getByText('算一个方案'))
    await waitFor(() => expect(taroCalls('redirectTo')).toEqual([[{ url: `/packages/office/plan-board/index?id=${planId}` }]]))
    expect(calls[0]).toEqual({
      path: `POST /communities/${communityId}/plans`,
      data: { kind: 'repair', commandId: expect.stringMatching(/.{10,}/) },
    })
  })

  it('says in words why no plan came of it', async () => {
    const state = planServer({ plan: undefined })
    state.refuse[`POST /communities/${communityId}/plans`] = 'MEMBER_TWICE'
    state.details = { who: '周桂兰' }
    show()
    fireEvent.click(await screen.findByText('算一个方案'))
    await screen.findByText(/登记了两次：周桂兰/)
  })

  it.each([
    [buildPresent({ buildings: [], members: [], now: buildFigures({ households: 0 }) }), '名册里还没有住户，先导入名册，再来算。'],
    [buildPresent({ members: [] }), '名册里还没有能联户的党员，先导入名册，再来算。'],
  ])('leads to the roster where there is nothing to assign (%#)', async (present, words) => {
    planServer({ plan: undefined, present })
    show()
    await screen.findByText(words)
    fireEvent.click(screen.getByText('导入名册'))
    expect(taroCalls('redirectTo')).toEqual([[{ url: '/packages/office/roster-import/index' }]])
  })

  it('shows the households of a gate without asking the server', async () => {
    planServer({ plan: undefined })
    show()
    fireEvent.click(await gate(/3号楼2单元/))
    expect(screen.getAllByText('还没有人', { selector: '.ph-none' })).toHaveLength(3)
  })

  it('offers another try when it could not be read', async () => {
    const state = planServer({ plan: undefined })
    state.refuse[`GET /communities/${communityId}/board`] = 'NOT_READY'
    show()
    await screen.findByText('没取到联户方案')
    state.refuse = {}
    fireEvent.click(screen.getByText('再试一次'))
    await gate(/3号楼2单元/)
  })
})

describe('a plan at a desk', () => {
  it('opens the newest draft by itself, with figures, what is missing, who is in reserve and whether it is the best', async () => {
    planServer()
    show()
    await gate(/3号楼1单元，4 户，换 1 户/)
    expect(screen.getByText('还缺 1 户')).toBeTruthy()
    expect(screen.getByText('每人最多 11 户：还缺 1 户')).toBeTruthy()
    expect(screen.getByText('每人最多 12 户：都有人了')).toBeTruthy()
    expect(screen.getByText('缺的户已经最少，换人也最少')).toBeTruthy()
    fireEvent.click(screen.getByText('都是谁，为什么'))
    await screen.findByText('住 3号楼1单元，同单元的都排好了')
  })

  it('says by how much it may be short of the best', async () => {
    const plan = buildPlan().plan
    planServer({ plan: buildPlan({ proven: false, bound: { ...(plan?.cost ?? never()), uncovered: 0 } }) })
    show()
    await screen.findByText('可能还能再少缺 1 户')
  })

  it('shows the gate that is picked with the reason of each household', async () => {
    planServer()
    show()
    fireEvent.click(await gate(/3号楼1单元/))
    await screen.findByText('同单元，原联户党员，3 户')
    expect(screen.getByText('原来 陈建国')).toBeTruthy()
    expect((await gate(/3号楼1单元.*已选/)).className).toContain('on')
  })

  it('solves again with what was fixed', async () => {
    const { calls } = planServer()
    show()
    fireEvent.click(await screen.findByText('固定后重算'))
    expect(said()).toEqual(['先点一个单元，再选一户，定给谁'])
    fireEvent.click(await gate(/3号楼1单元/))
    fireEvent.click(await screen.findByText('102'))
    fireEvent.click(within(sheet()).getByText(/10 户，满了/))
    await screen.findByText('要改：固定给 魏桂兰')
    fireEvent.click(screen.getByText('应用方案'))
    expect(said().at(-1)).toBe('先按您指定的重算一次')
    fireEvent.click(screen.getByText('固定后重算（1 处）'))
    await waitFor(() => expect(screen.queryByText('要改的 1 处')).toBeNull())
    expect(calls).toEqual([
      {
        path: `POST /plans/${planId}/wishes`,
        data: {
          rev: 3,
          commandId: expect.stringMatching(/.{10,}/),
          wishes: [{ kind: 'pin', householdId: '66'.padStart(24, '0'), personId: personId.wei }],
        },
      },
    ])
  })

  it('keeps what was fixed when it is refused, and says why', async () => {
    const state = planServer()
    state.refuse[`POST /plans/${planId}/wishes`] = 'PIN_OVER_LIMIT'
    state.details = { who: '魏桂兰', max: 10 }
    show()
    fireEvent.click(await gate(/3号楼1单元/))
    fireEvent.click(await screen.findByText('102'))
    fireEvent.click(within(sheet()).getByText(/10 户，满了/))
    fireEvent.click(await screen.findByText('固定后重算（1 处）'))
    await screen.findByText(/魏桂兰最多 10 户，已经指定满了。指定的都还在。/)
    fireEvent.click(screen.getByLabelText('不改了：3-1-102 固定给 魏桂兰'))
    await waitFor(() => expect(screen.queryByText('要改的 1 处')).toBeNull())
  })

  it('takes back a fixing and an exclusion', async () => {
    const { calls } = planServer()
    show()
    fireEvent.click(await gate(/3号楼1单元/))
    fireEvent.click(await screen.findByText('202'))
    fireEvent.click(await screen.findByText('取消固定'))
    fireEvent.click(await screen.findByText('202'))
    fireEvent.click(await screen.findByText('可以给了'))
    fireEvent.click(await screen.findByText('固定后重算（2 处）'))
    await waitFor(() => expect(calls).toHaveLength(1))
    const householdId = '68'.padStart(24, '0')
    expect(calls[0]?.data).toMatchObject({
      wishes: [
        { kind: 'unpin', householdId },
        { kind: 'allow', householdId, personId: personId.wei },
      ],
    })
  })

  it('asks the phone when it is applied, and says how many are told', async () => {
    const { calls } = planServer()
    show()
    fireEvent.click(await screen.findByText('应用方案'))
    await screen.findByText('请在手机上点“同意”')
    expect(screen.getByText(/换 1 户、新定 2 户，会告诉 3 位党员、3 户居民/)).toBeTruthy()
    expect(calls.map(({ path }) => path)).toEqual([`POST /plans/${planId}/apply`])
    expect(screen.queryByText('应用方案')).toBeNull()
  })

  it('follows the applying to its end, and lists what was left alone', async () => {
    const state = planServer({ plan: buildPlan({ status: 'applying', done: 1 }) })
    show(planId)
    await screen.findByText('正在换，1 / 3 户')
    const conflicts = [{ householdId: '1', address: '3号楼1单元 202', why: '名册里已经换成魏桂兰' }]
    state.plan = buildPlan({ status: 'applied', appliedAt: '2026-09-22T07:00:00Z', done: 2, conflicts })
    await screen.findByText('用上了')
    expect(screen.getByText('名册里已经换成魏桂兰')).toBeTruthy()
    expect(screen.getByText('怎么排')).toBeTruthy()
  })

  it('that the roster has overtaken can only be made anew', async () => {
    const { calls } = planServer({ plan: buildPlan({ stale: true, kind: 'repair' }) })
    show()
    await screen.findByText('名册变过，要重新算')
    expect(screen.queryByText('应用方案')).toBeNull()
    fireEvent.click(await gate(/3号楼1单元/))
    await screen.findByText('同单元，原联户党员，3 户')
    expect(screen.queryByText('点一户，可以固定给谁、不要给谁')).toBeNull()
    fireEvent.click(screen.getByLabelText('关闭'))
    fireEvent.click(screen.getByText('重新算一个'))
    await waitFor(() => expect(calls[0]?.data).toMatchObject({ kind: 'repair' }))
  })

  it('is thrown away after a question', async () => {
    const { calls } = planServer()
    show()
    fireEvent.click(await screen.findByText('丢掉这个方案'))
    await waitFor(() => expect(calls.map(({ path }) => path)).toEqual([`DELETE /plans/${planId}`]))
    expect(taroCalls('showModal')).toHaveLength(1)
  })

  it('is held against another one, household by household', async () => {
    const other = { ...(buildPlan().plan ?? never()), id: otherPlanId, status: 'discarded' as const }
    planServer({ others: [other] })
    show()
    fireEvent.click(await screen.findByText('对比'))
    await screen.findByText('1 户不一样')
    expect(screen.getByText('3号楼1单元 202')).toBeTruthy()
  })

  it('alone has nothing to be held against', async () => {
    planServer()
    show()
    fireEvent.click(await screen.findByText('对比'))
    await screen.findByText('只有一个方案')
  })

  it('is saved as a sheet', async () => {
    planServer()
    show()
    fireEvent.click(await screen.findByText('导出'))
    await waitFor(() => expect(taroCalls('openDocument')).toHaveLength(1))
    expect(taroCalls('downloadFile')[0]?.[0]).toMatchObject({ url: `/api/plans/${planId}/sheet` })
  })
})

describe('on a phone', () => {
  beforeEach(() => {
    window.innerWidth = 375
  })

  it('shows the building that lacks most, a gate at a time, and opens the gate', async () => {
    planServer({ device: 'phone' })
    show()
    fireEvent.click(await gate(/3号楼2单元，3 户，缺 1 户/))
    expect(taroCalls('navigateTo')).toEqual([
      [{ url: expect.stringMatching(`/packages/office/plan-gate/index.id=${planId}&communityId=${communityId}&gateId=.*&side=plan`) }],
    ])
    expect(screen.getByText('3号楼，缺 1')).toBeTruthy()
    fireEvent.click(screen.getByText('看现在的'))
    await screen.findByText('3号楼，缺 3')
  })

  it('applies after one more question, which says who is told', async () => {
    const { calls } = planServer({ device: 'phone' })
    show()
    fireEvent.click(await screen.findByText('应用方案'))
    await screen.findByText('3 位党员、3 户居民')
    expect(calls).toEqual([])
    fireEvent.click(screen.getByText('同意，换'))
    await screen.findByText('正在换，0 / 3 户')
    expect(calls.map(({ path }) => path)).toEqual([`POST /plans/${planId}/apply`])
  })

  it('has nothing to apply where a plan is like the present, and says so', async () => {
    const { calls } = planServer({ device: 'phone', plan: buildPlan({ figures: buildFigures() }) })
    show()
    await screen.findByText('和现在一样，没有要换的')
    fireEvent.click(screen.getByText('应用方案'))
    expect(screen.queryByText('同意，换')).toBeNull()
    expect(calls).toEqual([])
  })

  it('tells somebody without an office whose affair it is', async () => {
    planServer()
    taro.request?.mockResolvedValue({ statusCode: 200, data: { name: '李秀珍', device: 'phone', appointments: [] } })
    show()
    await screen.findByText('联户方案归居委会管')
  })
})

function never(): never {
  throw new Error('the plan of the test has a plan')
}
