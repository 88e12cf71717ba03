import { FakeWechatClient } from '../../../wechat/testing/fake-wechat.client'
import { WechatError } from '../../../wechat/wechat.errors'
import { CreditsService } from '../../credits/credits.service'
import { FakeCreditsRepository } from '../../credits/testing/fake-credits.repository'
import type { Addressee } from '../channel'
import { buildMessage } from '../testing/build-message'
import { SubscriptionChannel } from './subscription.channel'
import { SubscriptionTemplates } from './subscription-templates'

const now = new Date('2027-02-05T19:05:00Z')
const subscription = {
  templates: {
    urgent: { templateId: 'T-urgent', kind: 'longTerm' as const, fields: { thing1: 'place' as const, time2: 'at' as const } },
    todo: { templateId: 'T-todo', kind: 'oneTime' as const, fields: { thing1: 'what' as const } },
    duty: { templateId: 'T-duty', kind: 'oneTime' as const, fields: { amount1: 'what' as const } },
  },
}
const zhou: Addressee = { communityId: 'c', accountId: 'a1', personId: 'p1', openid: 'oZhou' }
const todo = buildMessage({ purpose: 'todo', urgent: false })
const sendPath = '/cgi-bin/message/subscribe/send'

async function bench(config: ConstructorParameters<typeof SubscriptionTemplates>[1] = { subscription }) {
  const wechat = new FakeWechatClient()
  const repository = new FakeCreditsRepository().asRepository
  const credits = new CreditsService(repository, config)
  const templates = new SubscriptionTemplates(wechat, config)
  const channel = new SubscriptionChannel(wechat, credits, templates, { miniProgramState: 'trial' })
  const accept = (templateId: string, times = 1) =>
    Promise.all(Array.from({ length: times }, (_, key) => repository.count({ accountId: 'a1', templateId }, String(key))))
  const left = async () => (await credits.of(['a1'], 'T-todo'))[0]?.left
  return { wechat, repository, channel, accept, left }
}

it('sends each keyword as WeChat takes it, and the page', async () => {
  const { wechat, channel, accept } = await bench()
  await accept('T-urgent')
  expect(await channel.send(buildMessage({ fields: { place: '很'.repeat(30) } as never }), zhou, now)).toEqual({
    result: 'accepted',
    messageId: '1',
  })
  expect(wechat.sent).toEqual([
    {
      openid: 'oZhou',
      templateId: 'T-urgent',
      page: 'packages/issue/detail?id=65f000000000000000000001',
      data: { thing1: `${'很'.repeat(19)}…`, time2: '2027年2月6日 03:05' },
      state: 'trial',
    },
  ])
})

it('fifty messages with three accepts are three', async () => {
  const { wechat, channel, accept } = await bench()
  await accept('T-todo', 3)
  const results = await Promise.all(Array.from({ length: 50 }, () => channel.send(todo, zhou, now)))
  expect(results.filter(({ result }) => result === 'accepted')).toHaveLength(3)
  expect(results.filter((one) => 'why' in one && one.why === 'noCredit')).toHaveLength(47)
  expect(wechat.sent).toHaveLength(3)
})

it.each<[number, string, string]>([
  [47003, 'refused', 'badField'],
  [45168, 'refused', 'sensitiveWords'],
  [40003, 'refused', 'noAccount'],
  [40037, 'refused', 'templateGone'],
  [43108, 'failed', 'tooMany'],
  [45009, 'failed', 'quota'],
  [-1, 'failed', 'unreachable'],
  [40164, 'failed', 'config'],
  [99999, 'failed', 'unknown'],
])('%i is %s, %s, and costs no accept', async (errcode, result, why) => {
  const { wechat, channel, accept, left } = await bench()
  await accept('T-todo', 2)
  wechat.nextError = WechatError.fromCode(sendPath, errcode, 'no')
  expect(await channel.send(todo, zhou, now)).toEqual({ result, why })
  expect(await left()).toBe(2)
})

it('without an answer WeChat may have sent it, unless nothing reached it', async () => {
  const { wechat, channel, accept } = await bench()
  await accept('T-todo')
  wechat.nextError = WechatError.unreachable(sendPath, 'TimeoutError')
  expect(await channel.send(todo, zhou, now)).toEqual({ result: 'unknown', why: 'unreachable' })
  wechat.nextError = WechatError.unreachable(sendPath, 'TypeError', true)
  expect(await channel.send(todo, zhou, now)).toEqual({ result: 'failed', why: 'unreachable' })
})

it('where WeChat says nothing is left (43101), the ledger believes it', async () => {
  const { wechat, channel, accept, left } = await bench()
  await accept('T-todo', 2)
  wechat.nextError = WechatError.fromCode(sendPath, 43101, 'user refuse to accept the msg')
  expect(await channel.send(todo, zhou, now)).toEqual({ result: 'unavailable', why: 'noCredit' })
  expect(await left()).toBe(0)
})

it('spends no call on a deleted template for an hour', async () => {
  const { wechat, channel, accept } = await bench()
  await accept('T-todo')
  wechat.nextError = WechatError.fromCode(sendPath, 40037, 'invalid template_id')
  await channel.send(todo, zhou, now)
  const gone = { result: 'unavailable', why: 'templateGone' }
  expect(await channel.send(todo, zhou, new Date(now.getTime() + 3_599_000))).toEqual(gone)
  expect(await channel.send(todo, zhou, new Date(now.getTime() + 3_600_000))).toMatchObject({ result: 'accepted' })
})

it('asks nothing of WeChat where a field cannot be fitted, nor where nobody can be reached', async () => {
  const { wechat, channel, accept, repository } = await bench()
  await accept('T-duty')
  expect(await channel.send({ ...todo, purpose: 'duty' }, zhou, now)).toEqual({ result: 'unavailable', why: 'badField' })
  expect(await channel.send({ ...todo, purpose: 'notice' }, zhou, now)).toEqual({ result: 'unavailable', why: 'notConfigured' })
  expect(await channel.send(todo, { communityId: 'c', room: true }, now)).toEqual({ result: 'unavailable', why: 'noAccount' })
  await repository.say({ accountId: 'a1', templateId: 'T-todo' }, true, now)
  expect(await channel.send(todo, zhou, now)).toEqual({ result: 'unavailable', why: 'refusedByPerson' })
  expect(wechat.sent).toEqual([])
})

it('says of many at once whom it reaches', async () => {
  const { channel, accept } = await bench()
  await accept('T-todo')
  const [another, stranger] = [
    { ...zhou, accountId: 'a2' },
    { communityId: 'c', personId: 'p3' },
  ]
  expect(await channel.reachAll([another, zhou, stranger], 'todo')).toEqual([
    { reaches: false, why: 'noCredit' },
    { reaches: true },
    { reaches: false, why: 'noAccount' },
  ])
  expect(await channel.reach(zhou, 'notice')).toEqual({ reaches: false, why: 'notConfigured' })
})

it('is not connected without templates', async () => {
  expect((await bench({})).channel.connected).toBe(false)
  expect((await bench()).channel.connected).toBe(true)
})
