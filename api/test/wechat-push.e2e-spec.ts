import { getModelToken } from '@nestjs/mongoose'
import { getSignature } from '@wecom/crypto'
import type { Model } from 'mongoose'
import type { Account } from '../src/accounts/account.schema'
import { newId } from '../src/core/ids'
import type { Residency } from '../src/households/residency.schema'
import type { Issue } from '../src/issues/issue.schema'
import { type SmallCommunity, smallCommunity } from './support/small-community'
import { testApp } from './support/test-app'
import { testVariables } from './support/test-env'

describe('WeChat’s pushes', () => {
  const running = testApp()
  let street: SmallCommunity
  let token: string
  const model = <Doc>(name: string): Model<Doc> => running().app.get(getModelToken(name), { strict: false })
  const accountOf = (openid: string) => model<Account>('Account').findOne({ openid }).lean()

  beforeAll(async () => {
    street = await smallCommunity(running())
    token = await running().signIn(street.people.resident)
    await running().request('POST', '/residencies', token, {
      clientRequestId: newId(),
      householdId: street.households['302'],
      relation: 'owner',
      name: '李秀珍',
    })
  })

  /** As WeChat would send it, or somebody who does not know the token. */
  const push = async (event: object, secret = testVariables.WECHAT_PUSH_TOKEN, at = Date.now()): Promise<number> => {
    const [timestamp, nonce] = [String(Math.floor(at / 1000)), '486452656']
    const signature = getSignature(secret, timestamp, nonce, '')
    const response = await fetch(`${running().url}/api/wechat/push?${new URLSearchParams({ signature, timestamp, nonce })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ToUserName: 'gh',
        FromUserName: 'gh_platform',
        CreateTime: Math.floor(at / 1000),
        MsgType: 'event',
        ...event,
      }),
    })
    return response.status
  }
  const closed = (openid: string) => ({ Event: 'user_authorization_cancellation', OpenID: openid })

  it('from somebody else, or repeated hours later, do nothing', async () => {
    expect(await push(closed(street.people.resident), 'a guess')).toBe(403)
    expect(await push(closed(street.people.resident), undefined, Date.now() - 3 * 3_600_000)).toBe(403)
    expect(await accountOf(street.people.resident)).not.toBeNull()
  })

  it('take the phone back, and what followed from it', async () => {
    await running().signIn(street.people.neighbour)
    const event = { Event: 'user_authorization_revoke', OpenID: street.people.neighbour }
    expect(await push({ ...event, RevokeInfo: '14' })).toBe(200)
    expect(await accountOf(street.people.neighbour)).toHaveProperty('phoneHash')
    expect(await push({ ...event, RevokeInfo: '6,8' })).toBe(200)
    const account = await accountOf(street.people.neighbour)
    expect(account).toMatchObject({ links: [] })
    expect(account).not.toHaveProperty('phone')
    expect(account).not.toHaveProperty('phoneHash')
  })

  it('close an account: the issue stays, without the person', async () => {
    const posted = await running().request<{ id: string }>('POST', '/issues', token, {
      clientRequestId: newId(),
      words: '三层的灯不亮',
      place: { gateId: street.gateId, householdId: street.households['302'] },
      categoryKey: 'power.stairLight',
    })
    expect(posted.status).toBe(201)
    const before = await accountOf(street.people.resident)
    expect(await push(closed(street.people.resident))).toBe(200)
    expect(await push(closed(street.people.resident))).toBe(200)

    expect(await accountOf(street.people.resident)).toBeNull()
    expect(await model<Account>('Account').findById(before?._id).lean()).toEqual({
      _id: before?._id,
      links: [],
      createdAt: before?.createdAt,
      lastSeenAt: before?.lastSeenAt,
    })
    const [residency] = await model<Residency>('Residency').find({ accountId: before?._id }).lean()
    expect(residency).toMatchObject({ status: 'ended' })
    expect(residency).not.toHaveProperty('name')
    const issue = await model<Issue>('Issue').findById(posted.body.id).lean()
    expect(issue?.words).toBe('三层的灯不亮')
    expect(issue?.author).not.toHaveProperty('name')
    expect((await running().request('GET', '/me', token)).status).toBe(401)
  })

  it('let the same WeChat come again as a stranger', async () => {
    const again = await running().signIn(street.people.resident, { bindPhone: false })
    expect((await running().request('GET', '/me', again)).body).toMatchObject({ residencies: [] })
  })
})
