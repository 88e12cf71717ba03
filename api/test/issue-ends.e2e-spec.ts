import { randomUUID } from 'node:crypto'
import type { IssueView } from '@shared/issues'
import { roleAt } from '@shared/seats'
import { nextLocalHour } from '../src/calendar/local-time'
import { FixedClock } from '../src/core/clock'
import { type ClimbingStreet, climbingStreet } from './support/climbing-street'
import { testApp } from './support/test-app'

const start = nextLocalHour(new Date(), 10)
const dayMs = 24 * 60 * 60_000
const later = (ms: number): Date => new Date(start.getTime() + ms)

describe('how an issue ends, and begins again', () => {
  const clock = new FixedClock(start)
  const running = testApp(clock)
  let street: ClimbingStreet

  beforeAll(async () => {
    street = await climbingStreet(running(), clock)
  }, 60_000)
  beforeEach(() => clock.set(start))

  const question = { categoryKey: 'property.question' }
  const solved = async (): Promise<string> => {
    const { id } = await street.post(question)
    await street.act('contact', id, { event: 'resolve', words: '问清楚了' })
    await street.act('resident', id, { event: 'confirm', contacted: true, satisfaction: 'good' })
    return id
  }

  it('of two who acknowledge at once in two processes one has it, the other is told who', async () => {
    const twin = await running().twin()
    const { id } = await street.post()
    const acknowledge = () => ({ event: 'acknowledge', commandId: randomUUID() })
    const [contact, property] = [await street.as('contact'), await street.as('property')]
    const answers = await Promise.all([
      running().request<IssueView>('POST', `/issues/${id}/events`, contact, acknowledge()),
      twin<IssueView>('POST', `/issues/${id}/events`, property, acknowledge()),
    ])
    const [won, lost] = [answers.find(({ status }) => status === 200), answers.find(({ status }) => status === 409)]
    expect(lost?.error.message).toBe(`${won?.body.holder?.seatName} ${won?.body.holder?.personName}刚刚已经办了这一步，请看最新情况`)
    const { timeline } = await street.stored(id)
    expect(timeline.map(({ event }) => event)).toEqual(['post', 'acknowledge'])
  })

  it('is refused in words to whoever it is not for, and once it is closed', async () => {
    const { id } = await street.post()
    for (const who of ['stranger', 'neighbour', 'steward'] as const) {
      const { status, error } = await street.act(who, id, { event: 'acknowledge' })
      expect([status, error.message]).toEqual([403, '这件事不归您办，要办请找社区'])
    }
    await street.act('resident', id, { event: 'withdraw' })
    for (const event of [{ event: 'acknowledge' }, { event: 'resolve', words: '好了' }, { event: 'wait', words: '哪一层？' }]) {
      const { status, error } = await street.act('property', id, event)
      expect([status, error.message]).toEqual([409, '现在这一步做不了：这件事已经结束'])
    }
    // who wanted to end it too is told who did
    const closing = await street.act('property', id, { event: 'closeNotOurs', receipt: '单号 7' })
    expect(closing.error.message).toBe('居民刚刚已经办了这一步，请看最新情况')
  })

  it('begins again a rung higher within 14 days, not a moment later', async () => {
    const [inTime, late] = [await solved(), await solved()]
    clock.set(later(14 * dayMs))
    const again = await street.act('resident', inTime, { event: 'reopen', contacted: true, words: '又不行了' })
    expect(again.body).toMatchObject({ status: 'open', cycle: 1, holder: { seatName: '楼门长', personName: '赵淑英' } })
    clock.set(later(14 * dayMs + 1))
    const { error } = await street.act('resident', late, { event: 'reopen' })
    expect(error.message).toBe('现在这一步做不了：时间过得太久了，请重新说一件')
    expect((await street.seen(late)).actions).not.toContain('reopen')
  })

  it('begins again three times at most', async () => {
    const id = await solved()
    for (const cycle of [1, 2, 3]) {
      expect((await street.act('resident', id, { event: 'reopen' })).body.cycle).toBe(cycle)
      await street.act('contact', id, { event: 'resolve', words: '又问了一遍' })
    }
    const { error } = await street.act('resident', id, { event: 'reopen' })
    expect(error.message).toBe('现在这一步做不了：已经重开太多次，请打值班电话')
  })

  it('ends as explained only by another than who explained, at the community', async () => {
    const { id } = await street.post({ ...question, notMyContact: true })
    const explanation = { event: 'explain', words: '绿化带不让打桩，问过街道也不行', promisedAt: later(dayMs).toISOString() }
    await street.act('secretary', id, explanation)
    const own = await street.act('secretary', id, { event: 'closeExplained' })
    expect(own.error.message).toBe('现在这一步做不了：说明的人不能自己批，请另一位来点')
    const { body } = await street.act('property', id, { event: 'closeExplained', words: '同意' })
    expect(body).toMatchObject({ status: 'closed', outcome: 'explained' })
    expect(await street.told('resident', id, '物业 王建国 说明了为什么办不了')).toBe(1)
  })

  it('ends in another issue: whoever said it reads there how it goes', async () => {
    const other = await street.post({ words: '2 单元一层的灯也不亮' })
    clock.advanceMinutes(1)
    const { id } = await street.post({ words: '楼道灯不亮' })
    const { mergeTo } = await street.seen(id, 'property')
    expect(mergeTo.map((choice) => choice.id)).toContain(other.id)
    expect(mergeTo.map((choice) => choice.id)).not.toContain(id)
    expect((await street.seen(id, 'resident')).mergeTo).toEqual([])

    const self = await street.act('property', id, { event: 'merge', targetId: id })
    expect(self.error.message).toBe('现在这一步做不了：不能并到它自己')
    expect((await street.act('steward', id, { event: 'merge', targetId: other.id })).error.code).toBe('FORBIDDEN')
    const merged = await street.act('property', id, { event: 'merge', targetId: other.id })
    expect(merged.body).toMatchObject({ status: 'closed', outcome: 'merged', mergedInto: other.id })
    expect(await street.told('resident', id, '和另一件同样的事合在一起办')).toBe(1)
    expect((await street.act('resident', id, { event: 'reopen' })).error.message).toContain('请重新说一件')
  })

  it('is handed only to a seat of its own place', async () => {
    const { id } = await street.post()
    await street.act('property', id, { event: 'acknowledge' })
    const to = roleAt('gateSteward', street.place.otherGateId)
    expect((await street.act('property', id, { event: 'offerTransfer', to, words: '请接' })).error.code).toBe('PLACE_OUTSIDE_COMMUNITY')
  })
})
