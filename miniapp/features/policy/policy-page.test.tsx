import type { SavePolicyInput } from '@shared/policy-settings'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { resetTaro, taro, taroCalls } from '@/testing/taro-mock'
import { renderPage } from '../testing/render-page'
import { PolicyPage } from './policy-page'
import { buildPolicy, buildSettings } from './testing/build-policy'
import { policyServer } from './testing/policy-server'

const show = () => renderPage(<PolicyPage />)
const said = () => taroCalls('showToast').map(([options]) => (options as { title: string }).title)
const press = async (label: RegExp) => fireEvent.click(await screen.findByLabelText(label))
const shown = () => document.querySelector<HTMLElement>('.pop-box, .sheet')
const box = (): HTMLElement => {
  const open = shown()
  if (!open) throw new Error('nothing is open')
  return open
}
const choose = (words: string) => fireEvent.click(within(box()).getByText(words))
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } })

/** 一周的事 are to be taken within 1 hour in place of 2. */
const shorten = async () => {
  await press(/^一周的事多久有人接/)
  choose('1 小时')
}
const saved = (server: ReturnType<typeof policyServer>) => server.sent('PUT /policy') as SavePolicyInput[]

beforeEach(() => {
  resetTaro()
  window.innerWidth = 1280
})

describe('规则 as they are', () => {
  it('shows the clocks, the rungs with their gaps, and a story', async () => {
    policyServer()
    show()
    await screen.findByText('第 7 版，在用')
    expect(screen.getAllByText('不要求')).toHaveLength(3)
    expect(screen.getByText('第四网格没人')).toBeTruthy()
    expect(screen.getAllByText('会跳过')).toHaveLength(1)
    expect(screen.getByLabelText('联户党员怎么找到：一说就找')).toBeTruthy()
    expect(screen.getByLabelText('区级部门怎么找到：吹哨才去')).toBeTruthy()
    await screen.findByText('周桂兰、值班员 孙志强 同时收到')
    expect(screen.getByText('那天还没排班')).toBeTruthy()
    expect(screen.getByText('只管存了以后说的事；在办的 23 件还按第 7 版。')).toBeTruthy()
  })

  it('offers another try when they could not be read', async () => {
    const server = policyServer()
    server.refuse['GET /policy'] = 'NOT_READY'
    show()
    await screen.findByText('没取到规则')
    server.refuse = {}
    fireEvent.click(screen.getByText('再试一次'))
    await screen.findByText('第 7 版，在用')
  })

  it('sends a phone to the desk, and to what residents read', async () => {
    window.innerWidth = 375
    policyServer()
    show()
    fireEvent.click(await screen.findByText('看居民读到的'))
    expect(taroCalls('navigateTo')).toEqual([[{ url: '/packages/issue/promise/index?communityId=000000000000000000000070' }]])
  })
})

describe('a draft', () => {
  it('marks what differs, asks for the story anew, and stays through leaving', async () => {
    const server = policyServer()
    const first = show()
    await screen.findByText('周桂兰、值班员 孙志强 同时收到')
    await shorten()
    expect(screen.getByText('原 2 小时')).toBeTruthy()
    expect(screen.getByText('改了 1 处，还没存')).toBeTruthy()
    await waitFor(() => expect(server.sent('POST /policy/story')).toHaveLength(2))
    expect(server.sent('POST /policy/story')[1]).toMatchObject({
      policy: { clocks: { acknowledge: { N: { minutes: 60 } } } },
      categoryKey: 'lift.trapped',
      urgent: true,
    })
    first.unmount()
    show()
    await screen.findByText('改了 1 处，还没存')
  })

  it('is none when everything is as before', async () => {
    policyServer()
    show()
    await shorten()
    await press(/^一周的事多久有人接/)
    choose('2 小时')
    await screen.findByText('第 7 版，在用')
  })

  it('takes any whole number and nothing else', async () => {
    policyServer()
    show()
    await press(/^一周的事多久有人接/)
    const field = screen.getByLabelText('一周的事多久有人接')
    type(field, '0')
    expect(screen.getByText('写 1 以上的整数，现在还按 2 小时')).toBeTruthy()
    type(field, '47')
    fireEvent.click(within(box()).getByText('分钟'))
    expect(screen.getByLabelText('一周的事多久有人接：47 分钟，原 2 小时')).toBeTruthy()
    fireEvent.keyDown(field, { key: 'Escape' })
    expect(shown()).toBeNull()
  })

  it('says what is wrong beside it, asks for no story, and leads there', async () => {
    const server = policyServer()
    show()
    await press(/^半个月的事多久办好/)
    choose('5 分钟')
    await screen.findByText('“半个月的事”办好的时间比有人接的还短，请改一下')
    fireEvent.click(screen.getByText('给居民的话'))
    fireEvent.click(screen.getByText('先改好 1 处'))
    expect(said()).toEqual(['“半个月的事”办好的时间比有人接的还短，请改一下'])
    expect(screen.getByText('时限和往上找谁')).toBeTruthy()
    expect(screen.queryByText('存为第 8 版')).toBeNull()
    expect(
      server.sent('POST /policy/story').every((data) => JSON.stringify(data) === JSON.stringify(server.sent('POST /policy/story')[0])),
    ).toBe(true)
  })

  it('is thrown away when one says so', async () => {
    policyServer()
    show()
    await shorten()
    taro.showModal?.mockResolvedValue({ confirm: true })
    fireEvent.click(screen.getByText('改回现在的'))
    await screen.findByText('第 7 版，在用')
  })
})

describe('the ladder', () => {
  it('passes by a rung and takes it back at its place', async () => {
    policyServer()
    show()
    await press(/^网格怎么找到/)
    choose('不经过这一级')
    expect(screen.getByText('改了 1 处，还没存')).toBeTruthy()
    expect(screen.queryByText('会跳过')).toBeNull()
    fireEvent.click(screen.getAllByText('放回来')[0] as HTMLElement)
    await screen.findByText('第 7 版，在用')
  })

  it('puts in a rung that the version in force passes by, by hand, at once', async () => {
    const server = policyServer()
    show()
    fireEvent.click(await screen.findByText('放回来'))
    await press(/^社区值守怎么找到/)
    choose('要人点才去')
    fireEvent.click(screen.getByLabelText('联户党员，紧急马上叫，勾了'))
    fireEvent.click(screen.getByText('存为第 8 版'))
    fireEvent.click(within(box()).getByText('存'))
    await screen.findByText('第 8 版，在用')
    const ladder = saved(server)[0]?.policy.ladder ?? []
    expect(ladder.map(({ key }) => key)).toEqual(['contactMember', 'grid', 'dutyOfficer', 'community', 'subdistrict', 'district'])
    expect(ladder[2]).toMatchObject({ whistleOnly: true, urgentAtOnce: true })
    expect(ladder[0]).toMatchObject({ urgentAtOnce: false })
  })

  it('says where nobody would be woken', async () => {
    policyServer()
    show()
    fireEvent.click(await screen.findByLabelText('联户党员，紧急马上叫，勾了'))
    await screen.findByText('紧急的事没人马上收到，请至少勾一级“紧急马上叫”')
  })
})

describe('saving', () => {
  it('asks once what it means, and is done', async () => {
    const server = policyServer()
    show()
    await screen.findByText('周桂兰、值班员 孙志强 同时收到')
    await shorten()
    await waitFor(() => expect(server.sent('POST /policy/story')).toHaveLength(2))
    fireEvent.click(screen.getByText('存为第 8 版'))
    within(box()).getByText('只管存了以后说的事；在办的 23 件还按第 7 版。')
    within(box()).getByText('一周的事多久有人接')
    fireEvent.click(within(box()).getByText('存'))
    await screen.findByText('第 8 版，在用')
    expect(saved(server)).toEqual([expect.objectContaining({ baseVersion: 7 })])
    expect(said()).toEqual(['存好了，现在按第 8 版'])
    expect(screen.queryByText(/原 2 小时/)).toBeNull()
    // told anew: it is compared with the new version from now on
    await waitFor(() => expect(server.sent('POST /policy/story')).toHaveLength(3))
  })

  it('says who was faster, shows what they changed, and puts both together', async () => {
    const server = policyServer()
    show()
    await shorten()
    const theirs = buildPolicy({ explanation: '李主任写给居民的一段话，说清楚谁来管。' })
    server.settings = buildSettings({ version: 8, policy: theirs, savedBy: '李主任' })
    server.refuse['PUT /policy'] = 'POLICY_VERSION_CONFLICT'
    fireEvent.click(screen.getByText('存为第 8 版'))
    fireEvent.click(within(box()).getByText('存'))
    await screen.findByText(/李主任.*存了第 8 版，改了 1 处。您改的 1 处还在。/)
    expect(said()).toEqual(['李主任刚刚存了新的规则，请重新看过再存'])
    fireEvent.click(screen.getByText('看改了什么'))
    within(box()).getByText(theirs.explanation)
    fireEvent.click(within(box()).getByLabelText('关闭'))
    server.refuse = {}
    fireEvent.click(screen.getByText('放到第 8 版上'))
    fireEvent.click(screen.getByText('存为第 9 版'))
    fireEvent.click(within(box()).getByText('存'))
    await screen.findByText('第 9 版，在用')
    expect(saved(server)[1]).toMatchObject({
      baseVersion: 8,
      policy: { explanation: theirs.explanation, clocks: { acknowledge: { N: { minutes: 60 } } } },
    })
  })

  it('is the secretary’s; the rest of the office tries', async () => {
    policyServer({ role: 'communityStaff' })
    show()
    await shorten()
    expect(screen.getByText('您可以改着试，存由社区书记来')).toBeTruthy()
    expect(screen.queryByText('存为第 8 版')).toBeNull()
  })
})

describe('事项分类', () => {
  const open = async () => {
    show()
    fireEvent.click(await screen.findByText('事项分类'))
  }

  it('finds one and changes it', async () => {
    policyServer()
    await open()
    type(screen.getByPlaceholderText(/在 2 类里找/), '不亮')
    expect(screen.queryByText('电梯困人', { selector: '.cr-name' })).toBeNull()
    fireEvent.click(screen.getByText('楼道灯', { selector: '.cr-name' }))
    type(screen.getByLabelText('叫什么'), '楼道照明')
    fireEvent.click(screen.getByText('当天', { selector: '.seg' }))
    type(screen.getByLabelText('说到哪些词'), '灯 路灯 说了很长很长很长的词')
    expect(screen.getByText(/没收下：说了很长很长很长的词/)).toBeTruthy()
    fireEvent.click(screen.getByLabelText('先问一句，没勾'))
    expect(screen.getByText('“楼道照明”的问题没写全：问什么、两个回答各是什么')).toBeTruthy()
    type(screen.getByLabelText('问什么'), '黑得看不见路吗？')
    await screen.findByText('改了 4 处，还没存')
    fireEvent.click(screen.getByText('改了 4 处，还没存'))
    within(box()).getByText('灯、路灯')
  })

  it('adds one beside the open one, and says that it needs a name', async () => {
    policyServer()
    await open()
    fireEvent.click(screen.getByText('加一类'))
    expect(screen.getByText('有一处还没有名字，请补上')).toBeTruthy()
    type(screen.getByLabelText('叫什么'), '充电桩')
    expect(screen.queryByText('有一处还没有名字，请补上')).toBeNull()
    expect(screen.getByText('新加的')).toBeTruthy()
  })

  it('takes one out and back', async () => {
    policyServer()
    await open()
    fireEvent.click(screen.getByText('楼道灯', { selector: '.cr-name' }))
    fireEvent.click(screen.getByText('去掉这一类'))
    expect(screen.getByText('楼道灯（照明）')).toBeTruthy()
    fireEvent.click(screen.getByText('放回来'))
    await screen.findByText('第 7 版，在用')
  })

  it('keeps at least one', async () => {
    policyServer({ settings: buildSettings({ policy: buildPolicy({ categories: buildPolicy().categories.slice(0, 1) }) }) })
    await open()
    fireEvent.click(screen.getByText('电梯困人', { selector: '.cr-name' }))
    fireEvent.click(screen.getByText('去掉这一类'))
    await screen.findByText('至少留一类，居民才能说事')
  })
})

it('给居民的话 stands beside what residents will read', async () => {
  policyServer()
  show()
  await shorten()
  fireEvent.click(screen.getByText('给居民的话'))
  expect(screen.getByText('1 小时内有人接，7 天内办好。')).toBeTruthy()
  type(screen.getByLabelText('给居民的话'), '短')
  await screen.findByText('请给居民写几句，至少 10 个字')
  expect(screen.getByText('短', { selector: '.pw-own' })).toBeTruthy()
})

describe('last month under the draft', () => {
  it('counts while it runs, then says how much more climbs, and asks again after another change', async () => {
    const server = policyServer()
    const done = server.replay
    server.replay = { id: 'r1', state: 'running', done: 120, total: 230 }
    show()
    await screen.findByText('左边一改，就能看上个月的事按新规则会怎样。')
    await shorten()
    fireEvent.click(screen.getByText('看看上个月会多提级几次'))
    await screen.findByText('看了 120 / 230 件')
    server.replay = done
    await screen.findByText('多提级 12 次')
    expect(screen.getByText('8 月 230 件：原来提级 41 次，会变成 53 次')).toBeTruthy()
    expect(screen.getByText('社区多接 9 次，都在白天。')).toBeTruthy()
    await press(/^当天的事多久有人接/)
    choose('1 小时')
    await screen.findByText('规则又改了，再看一遍')
  })

  it('says when it did not come to an end', async () => {
    const server = policyServer()
    server.replay = { id: 'r1', state: 'failed', done: 20, total: 230 }
    show()
    await shorten()
    fireEvent.click(screen.getByText('看看上个月会多提级几次'))
    await screen.findByText('没看完上个月的事。')
    expect(screen.getByText('再看一遍')).toBeTruthy()
  })
})
