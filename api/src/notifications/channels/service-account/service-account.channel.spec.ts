import { ServiceAccountClient, type TemplateMessage } from '../../../wechat/service-account/service-account.client'
import { WechatError } from '../../../wechat/wechat.errors'
import { FakeFollowersRepository } from '../../followers/testing/fake-followers.repository'
import type { ChannelsConfig } from '../channels-config'
import { buildMessage } from '../testing/build-message'
import { ServiceAccountChannel } from './service-account.channel'

const now = new Date('2027-02-05T19:05:00Z')
const li = { communityId: 'c1', accountId: 'a1', unionid: 'uLi' }
const templates = { urgent: { templateId: 'T1', fields: { thing1: 'what', thing2: 'place', time3: 'at' } } } as const
const config = { serviceAccount: { appId: 'wxS', appSecret: 's', baseUrl: '', templates } } as ChannelsConfig

async function bench(given: Pick<ChannelsConfig, 'serviceAccount'> = config) {
  const sent: TemplateMessage[] = []
  const world: { error?: Error } = {}
  const client = {
    sendTemplateMessage: async (message: TemplateMessage) => {
      if (world.error) throw world.error
      sent.push(message)
      return '77'
    },
  } as ServiceAccountClient
  const followers = new FakeFollowersRepository()
  await followers.add([{ openid: 'sLi', unionid: 'uLi' }], now)
  return { channel: new ServiceAccountChannel(client, followers.asRepository, given), sent, world }
}

it('sends a follower the template of its purpose, by the openid of the service account', async () => {
  const { channel, sent } = await bench()
  const fields = { ...buildMessage().fields, what: '有人困在电梯里，里面还有一位老人和两个孩子' }
  expect(await channel.send(buildMessage({ fields }), li, now)).toEqual({ result: 'accepted', messageId: '77' })
  expect(sent).toEqual([
    {
      openid: 'sLi',
      templateId: 'T1',
      data: { thing1: '有人困在电梯里，里面还有一位老人和两个…', thing2: '3号楼2单元', time3: '2027年2月6日 03:05' },
      page: buildMessage().page,
      clientMsgId: buildMessage().id,
    },
  ])
})

it.each([
  [40037, 'refused', 'templateGone'],
  [43117, 'failed', 'tooMany'],
  [45009, 'failed', 'quota'],
  [47003, 'refused', 'badField'],
  [45168, 'refused', 'sensitiveWords'],
  [48001, 'failed', 'config'],
  [40001, 'failed', 'config'],
  [-1, 'failed', 'unreachable'],
  [12345, 'failed', 'unknown'],
])('%i is %s: %s', async (errcode, result, why) => {
  const { channel, world } = await bench()
  world.error = WechatError.fromCode('/cgi-bin/message/template/send', errcode, 'no')
  expect(await channel.send(buildMessage(), li, now)).toEqual({ result, why })
  expect(await channel.reach(li, 'urgent')).toEqual({ reaches: true })
})

it('does not know whether it was taken when nobody answers', async () => {
  const { channel, world } = await bench()
  world.error = WechatError.unreachable('/cgi-bin/message/template/send', 'TimeoutError')
  expect(await channel.send(buildMessage(), li, now)).toEqual({ result: 'unknown', why: 'unreachable' })
})

it('forgets who stopped following, so that the next message goes another way', async () => {
  const { channel, world } = await bench()
  world.error = WechatError.fromCode('/cgi-bin/message/template/send', 43004, 'require subscribe')
  expect(await channel.send(buildMessage(), li, now)).toEqual({ result: 'refused', why: 'notFollowing' })
  expect(await channel.send(buildMessage(), li, now)).toEqual({ result: 'unavailable', why: 'notFollowing' })
})

it('says whom it reaches, and why not', async () => {
  const { channel } = await bench()
  const nobody = { communityId: 'c1', phone: '13800000501' }
  expect(await channel.reachAll([li, { ...li, unionid: 'uWang' }, { ...li, unionid: undefined }, nobody], 'urgent')).toEqual([
    { reaches: true },
    { reaches: false, why: 'notFollowing' },
    { reaches: false, why: 'notFollowing' },
    { reaches: false, why: 'noAccount' },
  ])
  expect(await channel.reach(li, 'progress')).toEqual({ reaches: false, why: 'notConfigured' })
  const without = (await bench({})).channel
  expect([without.connected, await without.send(buildMessage(), li, now)]).toEqual([false, { result: 'unavailable', why: 'notConfigured' }])
})
