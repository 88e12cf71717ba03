import { randomUUID } from 'node:crypto'
import type { IssueView } from '@shared/issues'
import type { ResidencyView } from '@shared/residencies'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { type TestApp, testApp } from './support/test-app'

type Who = keyof SmallCommunity['people']

describe('an issue is handed on, explained and ended by those who may', () => {
  const running = testApp()
  let test: TestApp
  let place: SmallCommunity
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    test = running()
    place = await smallCommunity(test)
    for (const [who, openid] of Object.entries(place.people)) tokens[who] = await test.signIn(openid)
    await test.request<ResidencyView>('POST', '/residencies', tokens.resident, {
      householdId: place.households['302'],
      relation: 'owner',
      clientRequestId: randomUUID(),
    })
  }, 60_000)

  const post = async (): Promise<IssueView> =>
    (
      await test.request<IssueView>('POST', '/issues', tokens.resident, {
        clientRequestId: randomUUID(),
        words: '垃圾两天没人收',
        place: { gateId: place.gateId, spot: '门口' },
        categoryKey: 'clean.garbage',
      })
    ).body
  const act = (who: Who, id: string, event: object) =>
    test.request<IssueView>('POST', `/issues/${id}/events`, tokens[who], { commandId: randomUUID(), ...event })
  const read = async (who: Who, id: string) => (await test.request<IssueView>('GET', `/issues/${id}`, tokens[who])).body
  const explanation = {
    event: 'explain',
    words: '清运车坏了，明天一早补收',
    promisedAt: new Date(Date.now() + 24 * 3600_000).toISOString(),
  }

  it('lets one of two win who acknowledge at once, and tells the other who', async () => {
    const { id } = await post()
    const answers = await Promise.all([act('contact', id, { event: 'acknowledge' }), act('property', id, { event: 'acknowledge' })])
    const [won, lost] = [answers.find(({ status }) => status === 200), answers.find(({ status }) => status !== 200)]
    expect(lost?.error).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(lost?.error.message).toContain(won?.body.holder?.personName)
  })

  it('refuses to whoever has nothing to do with it, and what is closed', async () => {
    const { id } = await post()
    expect((await act('stranger', id, { event: 'acknowledge' })).error.code).toBe('FORBIDDEN')
    await act('resident', id, { event: 'withdraw' })
    expect((await act('contact', id, { event: 'resolve', words: '好了' })).error.code).toBe('EVENT_NOT_ALLOWED')
  })

  it('hands it to a seat that was offered, which accepts', async () => {
    const { id } = await post()
    await act('property', id, { event: 'acknowledge' })
    const { transferTo } = await read('property', id)
    const steward = transferTo.find(({ people }) => people.includes('赵淑英'))
    expect(steward?.name).toBe('楼门长')
    expect(transferTo.some(({ people }) => people.length === 0)).toBe(false)
    expect((await read('resident', id)).transferTo).toEqual([])

    await act('property', id, { event: 'offerTransfer', to: steward?.seat, words: '她管这个门' })
    expect((await read('resident', id)).asked).toMatchObject([{ kind: 'transfer', name: '楼门长', state: 'pending' }])
    expect((await read('property', id)).refusals).toContainEqual({ event: 'offerTransfer', why: '上一次转交还没有人接' })
    expect((await act('steward', id, { event: 'acceptTransfer' })).body.holder?.personName).toBe('赵淑英')
    expect((await read('resident', id)).asked).toEqual([])
  })

  it('says why a second explanation is refused, and lets nobody below the community end what was only explained', async () => {
    const { id } = await post()
    await act('property', id, { event: 'acknowledge' })
    const explained = await act('property', id, explanation)
    expect(explained.body.refusals.map(({ event }) => event)).toContain('explain')
    expect((await act('property', id, explanation)).error).toMatchObject({ code: 'EVENT_NOT_ALLOWED' })
    expect((await act('property', id, { event: 'closeExplained' })).error.code).toBe('EVENT_NOT_ALLOWED')
    expect((await act('resident', id, { event: 'closeExplained' })).error.code).toBe('FORBIDDEN')
  })

  it('ends as not ours only at the first receiver, with the receipt in the timeline', async () => {
    const { id } = await post()
    await act('property', id, { event: 'acknowledge' })
    expect((await act('contact', id, { event: 'closeNotOurs', receipt: '转给环卫所。回执：7' })).error.code).toBe('FORBIDDEN')
    const closed = await act('property', id, { event: 'closeNotOurs', receipt: '转给环卫所。回执：7' })
    expect(closed.body).toMatchObject({ status: 'closed', outcome: 'notOurs' })
    expect((await read('resident', id)).timeline[0]?.words).toBe('转给环卫所。回执：7')
  })
})
