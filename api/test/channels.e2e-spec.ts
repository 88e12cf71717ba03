import type { WakeUpsView } from '@shared/delivery'
import type { DutyRoomTestView, DutyRoomView } from '@shared/duty-room'
import { AreasRepository } from '../src/areas/areas.repository'
import { AuditService } from '../src/audit/audit.service'
import { CHANNELS, type Channel } from '../src/notifications/channels/channel'
import { buildMessage } from '../src/notifications/channels/testing/build-message'
import { FollowersService } from '../src/notifications/followers/followers.service'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { testApp } from './support/test-app'

const key = '693a91f6-7abc-4bc4-97a0-0ec2sifa5aaa'
const address = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`
const account = { secretId: 'AKID1', secretKey: 'key1', sdkAppId: '1400000001', signName: '户联网' }
const service = { appId: 'wxService', appSecret: 'secret-of-the-service-account' }

describe('channels to people', () => {
  const running = testApp(undefined, {
    standIn: {
      webhookKeys: [key],
      sms: { ...account, templates: [{ id: '77', text: '{1}，在{2}，请马上去看。' }] },
      serviceAccount: { ...service, templates: [{ id: 'T1', title: '紧急的事', keywords: ['thing1', 'thing2', 'time3'] }] },
    },
    channels: ({ baseUrl, smsEndpoint }) => ({
      sms: {
        ...account,
        endpoint: smsEndpoint,
        region: 'ap-beijing',
        templates: { urgent: { templateId: '77', params: ['what', 'place'] } },
      },
      serviceAccount: {
        ...service,
        baseUrl,
        templates: { urgent: { templateId: 'T1', fields: { thing1: 'what', thing2: 'place', time3: 'at' } } },
      },
      dutyRoom: { baseUrl },
    }),
  })
  let street: SmallCommunity
  let secretary: string
  let room: string

  beforeAll(async () => {
    street = await smallCommunity(running())
    secretary = await running().signIn(street.people.secretary)
    room = `/communities/${street.communityId}/duty-room`
  })

  const channel = (name: string) =>
    running()
      .app.get<readonly Channel[]>(CHANNELS, { strict: false })
      .find((one) => one.name === name)
  const messagesOf = async (openid: string) =>
    ((await (await fetch(`${running().standInUrl}/phone/${openid}/messages`)).json()) as { messages: { channel: string; title: string }[] })
      .messages

  it('the duty room is set by the secretary, tried out, and its key never shown', async () => {
    const { request } = running()
    expect((await request<DutyRoomView>('GET', room, secretary)).body).toEqual({ connected: true })
    expect((await request('POST', `${room}/test`, secretary)).error.code).toBe('DUTY_ROOM_NOT_SET')
    expect((await request('PUT', room, secretary, { address: 'https://evil.cn/cgi-bin/webhook/send?key=1' })).error.code).toBe(
      'DUTY_ROOM_ADDRESS_WRONG',
    )

    const { body } = await request<DutyRoomView>('PUT', room, secretary, { address })
    expect(body).toEqual({ connected: true, set: { at: expect.any(String), by: '陈晓雯', lastFour: '5aaa' } })
    const stored = await running().app.get(AreasRepository, { strict: false }).findAnywhere(street.communityId)
    expect(JSON.stringify(stored)).not.toContain(key.slice(0, 8))

    expect((await request<DutyRoomTestView>('POST', `${room}/test`, secretary)).body.sent).toBe(true)
    const heard = await (await fetch(`${running().standInUrl}/control/webhooks/${key}`)).text()
    expect(heard).toContain('户联网试发一条')

    await request('PUT', room, secretary, { address: 'no-robot-has-this-key' })
    expect((await request<DutyRoomTestView>('POST', `${room}/test`, secretary)).body).toEqual({
      sent: false,
      words: '账号或密钥不对，请管理员看一看',
    })
    expect((await request('DELETE', room, secretary)).status).toBe(204)
    expect((await request<DutyRoomView>('GET', room, secretary)).body).toEqual({ connected: true })
    const audit = await running().app.get(AuditService, { strict: false }).listFor(street.communityId, street.communityId, 10)
    expect(audit.map(({ action }) => action).filter((action) => action.startsWith('dutyRoom'))).toEqual([
      'dutyRoomRemoved',
      'dutyRoomTested',
      'dutyRoomSet',
      'dutyRoomTested',
      'dutyRoomSet',
    ])
  })

  it('neither residents nor staff without that right come to it', async () => {
    const { request, signIn } = running()
    const [resident, property] = [await signIn(street.people.resident), await signIn(street.people.property)]
    for (const token of [resident, property]) {
      expect((await request('PUT', room, token, { address })).status).toBe(403)
      expect((await request('POST', `${room}/test`, token)).status).toBe(403)
      expect((await request('GET', `/communities/${street.communityId}/wake-ups`, token)).status).toBe(403)
    }
  })

  it('the office reads who can be woken, whoever cannot first', async () => {
    const { body } = await running().request<WakeUpsView>('GET', `/communities/${street.communityId}/wake-ups`, secretary)
    expect(body.connected).toEqual(['serviceAccount', 'sms', 'dutyRoom'])
    expect(body.people.map(({ role }) => role).sort()).toEqual(['3号楼2单元楼门长', '物业', '社区书记', '联户党员'])
    expect(body.awakeCount).toBe(4)
    const steward = body.people.find(({ name }) => name === '赵淑英')
    expect(steward?.reaches).toEqual([
      { channel: 'subscription', reaches: false, why: 'notConfigured' },
      { channel: 'serviceAccount', reaches: false, why: 'noAccount' },
      { channel: 'sms', reaches: true },
      { channel: 'dutyRoom', reaches: false, why: 'noRoom' },
    ])
  })

  it('a text message is signed as Tencent wants it, and arrives', async () => {
    const to = { communityId: street.communityId, phone: '13800000501' }
    expect(await channel('sms')?.send(buildMessage(), to, new Date())).toMatchObject({ result: 'accepted' })
    expect(await messagesOf(street.people.contact)).toMatchObject([
      { channel: 'sms', title: '【户联网】电梯困人，在3号楼2单元，请马上去看。' },
    ])
    expect(await channel('sms')?.send(buildMessage(), to, new Date())).toEqual({ result: 'failed', why: 'tooMany' })
  })

  it('whoever follows the service account hears of it there, joined by unionid', async () => {
    const { app, addPersona } = running()
    await addPersona({ openid: 'openid-follower', nickname: '田海涛', unionid: 'uTian', serviceOpenid: 'sTian' })
    const to = { communityId: street.communityId, accountId: 'a1', unionid: 'uTian' }
    const send = () => channel('serviceAccount')?.send(buildMessage(), to, new Date())
    expect(await send()).toEqual({ result: 'unavailable', why: 'notFollowing' })
    await app.get(FollowersService, { strict: false }).tend(new Date())
    expect(await send()).toMatchObject({ result: 'accepted' })
    expect(await send()).toMatchObject({ result: 'accepted' })
    expect(await messagesOf('openid-follower')).toMatchObject([{ channel: 'serviceAccount', title: '紧急的事' }])
  })
})
