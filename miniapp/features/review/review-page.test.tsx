import type { ReviewItemView, ReviewPhotoView } from '@shared/review'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openPage, resetTaro, taroCalls } from '@/testing/taro-mock'
import { buildMe } from '../testing/build-views'
import { answerApi, renderPage } from '../testing/render-page'
import { ReviewPage } from './review-page'

const communityId = 'c'.repeat(24)
const issueId = '1'.repeat(24)
const path = `/communities/${communityId}/review`
const staff = buildMe({
  name: '何静',
  appointments: [{ role: 'communityStaff', areaId: communityId, areaName: '通瑞嘉苑社区', communityId }],
})

const photo = (id: string, over: Partial<ReviewPhotoView> = {}): ReviewPhotoView => ({
  id,
  width: 4,
  height: 3,
  thumbUrl: '/t',
  largeUrl: '/l',
  check: 'pass',
  mayShow: true,
  shown: false,
  ...over,
})

const item: ReviewItemView = {
  kind: 'issue',
  id: issueId,
  issueId,
  state: 'waiting',
  why: ['photosNeedStaff'],
  words: '三楼有人养鸡',
  photos: [photo('a'), photo('b', { check: 'review' }), photo('c', { check: 'risky', mayShow: false })],
  placeName: '3号楼2单元 302',
  categoryName: '邻里',
  authorName: '李**',
  urgent: false,
  at: new Date().toISOString(),
  since: new Date().toISOString(),
}
const comment: ReviewItemView = {
  ...item,
  kind: 'comment',
  id: '2'.repeat(24),
  about: '三楼有人养鸡',
  words: '就是那家',
  photos: [],
  why: ['textUnchecked'],
}

/** What waits is gone once it is decided, as on the server. */
function show(items: ReviewItemView[] = [item, comment], routes: Record<string, unknown> = {}) {
  let left = items
  const decided = (id: string) => () => {
    left = left.filter((one) => one.id !== id)
    return item
  }
  const calls = answerApi({
    'GET /me': staff,
    [`GET ${path}`]: () => ({ items: left }),
    [`GET ${path}/count`]: () => ({ waiting: left.length, sample: 1 }),
    [`GET ${path}/sample`]: { items: [{ ...item, state: 'shown', since: undefined, why: [], photos: [] }], looked: 2 },
    [`POST ${path}/issues/${issueId}`]: decided(issueId),
    [`POST ${path}/comments/${comment.id}`]: decided(comment.id),
    ...routes,
  })
  renderPage(<ReviewPage />)
  return calls
}
const posted = (calls: ReturnType<typeof show>) => calls.filter(({ method, path: to }) => method === 'POST' && to.startsWith(path))

beforeEach(() => {
  resetTaro()
  window.innerWidth = 375
  openPage('/packages/office/review/index')
})

describe('等着看', () => {
  it('shows one at a time with why it waits, and goes on with the next once it is decided', async () => {
    const calls = show()
    await screen.findByText('三楼有人养鸡')
    expect(screen.getByText('这一类的照片要社区先看')).toBeTruthy()
    expect(screen.getByText('微信说不合适，只有办的人看得到')).toBeTruthy()
    fireEvent.click(screen.getByLabelText('这张照片给邻居看'))
    fireEvent.click(screen.getByText('给看字和 2 张照片'))
    await screen.findByText('就是那家')
    expect(posted(calls)[0]?.data).toMatchObject({ decision: 'show', photoIds: ['a', 'b'] })
    expect(taroCalls('showToast').at(-1)).toMatchObject([{ title: '好了，邻居看得到' }])
    await screen.findByText('给邻居看')
  })

  it('offers nothing to choose for a photo that WeChat refused', async () => {
    const calls = show([{ ...item, photos: [photo('c', { check: 'risky', mayShow: false })] }])
    const words = await screen.findByText('只给看字')
    expect(screen.queryByText('不给看')).toBeNull()
    fireEvent.click(words)
    await screen.findByText('没有等着看的')
    expect(posted(calls)[0]?.data).toMatchObject({ photoIds: [] })
  })

  it('keeps back with a reason in the words the author reads, for another reason with words only', async () => {
    const calls = show([comment])
    fireEvent.click(await screen.findByText('不给邻居看'))
    const sheet = within(document.querySelector<HTMLElement>('.sheet') ?? document.body)
    fireEvent.click(sheet.getByText('其他'))
    fireEvent.click(sheet.getByText('告诉说的人'))
    expect(posted(calls)).toEqual([])
    fireEvent.click(sheet.getByText('有别人的电话或门牌'))
    expect(sheet.getByText('“里面有别人的电话或门牌”')).toBeTruthy()
    fireEvent.click(sheet.getByText('告诉说的人'))
    await screen.findByText('没有等着看的')
    expect(posted(calls)[0]).toMatchObject({ path: `${path}/comments/${comment.id}`, data: { decision: 'keepBack', reason: 'othersData' } })
    expect(posted(calls)[0]?.data).not.toHaveProperty('photoIds')
  })

  it('decides once, however often one taps', async () => {
    const calls = show([comment])
    const yes = await screen.findByText('给邻居看')
    fireEvent.click(yes)
    fireEvent.click(yes)
    await screen.findByText('没有等着看的')
    expect(posted(calls)).toHaveLength(1)
  })

  it('lets another one come first', async () => {
    show()
    await screen.findByText('三楼有人养鸡')
    fireEvent.click(screen.getByText('先看下一条'))
    expect(await screen.findByText('就是那家')).toBeTruthy()
  })

  it('looks at the sample of the day', async () => {
    const calls = show([])
    await screen.findByText('没有等着看的')
    fireEvent.click(screen.getByText('抽查 1'))
    fireEvent.click(await screen.findByText('没问题'))
    await waitFor(() => expect(posted(calls)).toHaveLength(1))
    await screen.findByText('没问题')
  })

  it('opens one issue that waits for nobody, and says who looked', async () => {
    openPage('/packages/office/review/index', { id: issueId, communityId })
    const decided = { id: 'command-1', who: '陈晓雯', at: new Date().toISOString(), decision: 'keepBack', reason: '有几句话说得重了些' }
    const calls = show([], { [`GET ${path}/issues/${issueId}`]: { ...item, state: 'keptBack', since: undefined, photos: [], decided } })
    expect(await screen.findByText(/陈晓雯 .*没给邻居看：有几句话说得重了些/)).toBeTruthy()
    fireEvent.click(screen.getByText('还是给邻居看'))
    await waitFor(() => expect(posted(calls)[0]?.data).toMatchObject({ decision: 'show', basedOn: 'command-1' }))
    await screen.findByText('还是给邻居看')
  })

  it('offers another try when it could not be fetched', async () => {
    answerApi({ 'GET /me': staff })
    renderPage(<ReviewPage />)
    expect(await screen.findByText('没取到等着看的')).toBeTruthy()
  })

  it('is for the office only', async () => {
    answerApi({ 'GET /me': buildMe() })
    renderPage(<ReviewPage />)
    expect(await screen.findByText('等着看归居委会')).toBeTruthy()
  })

  it('has list and detail at a desk', async () => {
    window.innerWidth = 1280
    show()
    await screen.findByText('三楼有人养鸡', { selector: '.said' })
    fireEvent.click(screen.getByText('就是那家', { selector: '.what' }))
    expect(await screen.findByText('就是那家', { selector: '.said' })).toBeTruthy()
  })
})
