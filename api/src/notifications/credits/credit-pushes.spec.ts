import { AccountClosings } from '../../accounts/account-closings'
import type { AccountsRepository } from '../../accounts/accounts.repository'
import { WechatPushes } from '../../wechat/push/wechat-pushes'
import { CreditPushes } from './credit-pushes'
import { CreditsService } from './credits.service'
import { creditsRepositoryCases } from './testing/credits-repository-cases'
import { FakeCreditsRepository } from './testing/fake-credits.repository'

const fields = { thing1: 'what' as const }
const subscription = {
  templates: {
    todo: { templateId: 'T-todo', kind: 'oneTime' as const, fields },
    progress: { templateId: 'T-todo', kind: 'oneTime' as const, fields },
    urgent: { templateId: 'T-urgent', kind: 'longTerm' as const, fields },
  },
}

function bench() {
  const repository = new FakeCreditsRepository().asRepository
  const credits = new CreditsService(repository, { subscription })
  const pushes = new WechatPushes()
  const accounts = { findByOpenid: async (openid: string) => (openid === 'o1' ? { _id: 'a1' } : null) } as unknown as AccountsRepository
  new CreditPushes(pushes, accounts, repository, credits, new AccountClosings()).onModuleInit()
  const tell = (name: string, List: unknown, over: object = {}) =>
    pushes.tell({ FromUserName: 'o1', CreateTime: 1_700_000_000, MsgType: 'event', Event: `subscribe_msg_${name}_event`, List, ...over })
  const left = async () =>
    Object.fromEntries((await credits.leftOf('a1')).map(({ templateId, left: n, on, why }) => [templateId, [n, on, why]]))
  return { credits, tell, left }
}

const said = (TemplateId: string, SubscribeStatusString: string) => ({ TemplateId, SubscribeStatusString, PopupScene: '1' })

describe('the fake ledger', () => {
  const fake = new FakeCreditsRepository()
  creditsRepositoryCases(() => fake.asRepository)
})

describe('what people tap', () => {
  it('counts once an accept, of one template or of several, however often the push comes', async () => {
    const { tell, left } = bench()
    expect(await left()).toEqual({ 'T-todo': [0, false, 'noCredit'], 'T-urgent': [undefined, false, 'noCredit'] })
    await tell('popup', said('T-todo', 'accept'))
    await tell('popup', said('T-todo', 'accept'))
    await tell('popup', [said('T-todo', 'accept'), said('T-urgent', 'accept')], { CreateTime: 1_700_000_060 })
    expect(await left()).toEqual({ 'T-todo': [2, true, undefined], 'T-urgent': [undefined, true, undefined] })
  })

  it('takes nothing back when a one-time question is declined, but a long-term subscription', async () => {
    const { tell, left } = bench()
    await tell('popup', [said('T-todo', 'accept'), said('T-urgent', 'accept')])
    await tell('popup', [said('T-todo', 'reject'), said('T-urgent', 'reject')], { CreateTime: 1_700_000_060 })
    expect(await left()).toEqual({ 'T-todo': [1, true, undefined], 'T-urgent': [undefined, false, 'refusedByPerson'] })
  })

  it('is off once switched off in the settings, until the next accept', async () => {
    const { tell, left } = bench()
    await tell('popup', said('T-todo', 'accept'))
    await tell('change', said('T-todo', 'reject'), { CreateTime: 1_700_000_060 })
    expect((await left())['T-todo']).toEqual([1, false, 'refusedByPerson'])
    await tell('popup', said('T-todo', 'accept'), { CreateTime: 1_700_000_120 })
    expect((await left())['T-todo']).toEqual([2, true, undefined])
  })

  it('is nobody’s when WeChat names somebody who never signed in, or nothing', async () => {
    const { tell, left } = bench()
    await tell('popup', said('T-todo', 'accept'), { FromUserName: 'o2' })
    await tell('popup', [{ TemplateId: '' }, 'rubbish', said('T-todo', 'ban')])
    await tell('popup', undefined)
    expect((await left())['T-todo']).toEqual([0, false, 'noCredit'])
  })
})

describe('what is sent', () => {
  it('uses up one-time accepts and no long-term ones', async () => {
    const { credits, tell, left } = bench()
    await tell('popup', [said('T-todo', 'accept'), said('T-urgent', 'accept')])
    expect(await credits.reserve('a1', 'T-todo')).toBe(true)
    expect(await credits.reserve('a1', 'T-todo')).toBe(false)
    await credits.giveBack('a1', 'T-todo')
    for (const _ of [1, 2]) expect(await credits.reserve('a1', 'T-urgent')).toBe(true)
    await credits.giveBack('a1', 'T-urgent')
    expect((await left())['T-todo']).toEqual([1, true, undefined])
    await credits.empty('a1', 'T-urgent')
    expect(await credits.reserve('a1', 'T-urgent')).toBe(false)
    expect(await credits.reserve('a1', 'T-unknown')).toBe(false)
  })

  it('is asked for many at once, in their order', async () => {
    const { credits, tell } = bench()
    await tell('popup', said('T-todo', 'accept'))
    expect((await credits.of(['a2', 'a1'], 'T-todo')).map(({ on }) => on)).toEqual([false, true])
  })
})
