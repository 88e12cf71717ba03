import { closeStandIns, LI, type StandInSetUp, setUpStandIn } from './testing/set-up'

const serviceAccount = {
  appId: 'wxservice',
  appSecret: 'secret-of-the-service',
  templates: [{ id: 'S-todo', title: '待办', keywords: ['thing1'] }],
}

let set: StandInSetUp
let token: string
beforeEach(async () => {
  set = await setUpStandIn({ serviceAccount, publishedPages: ['pages/inbox/index'] })
  token = await tokenOf(serviceAccount)
  await set.phone.post('/phone/personas', { openid: LI, nickname: '李秀英', unionid: 'uLi', serviceOpenid: 'sLi' })
})
afterEach(closeStandIns)

async function tokenOf({ appId, appSecret }: { appId: string; appSecret: string }): Promise<string> {
  const body = { grant_type: 'client_credential', appid: appId, secret: appSecret }
  return (await set.phone.post<{ access_token: string }>('/cgi-bin/stable_token', body)).access_token
}

const send = (over: object = {}, accessToken = token) =>
  set.phone.post<{ errcode: number; msgid?: number }>(`/cgi-bin/message/template/send?access_token=${accessToken}`, {
    touser: 'sLi',
    template_id: 'S-todo',
    miniprogram: { appid: 'wxba5fad812f8e6fb9', pagepath: 'pages/inbox/index?from=s' },
    data: { thing1: { value: '有一件事等您' } },
    ...over,
  })

it('reaches a follower on the phone, by an openid that is not the mini program’s', async () => {
  expect(await send()).toMatchObject({ errcode: 0 })
  expect(await set.phone.messages(LI)).toMatchObject([{ channel: 'serviceAccount', title: '待办', page: 'pages/inbox/index?from=s' }])
  expect(await send({ touser: LI })).toMatchObject({ errcode: 43004 })
})

it('tells the service account how it went', async () => {
  await send()
  await set.scheduler.advance(0)
  expect(await set.phone.get('/control/pushes')).toMatchObject({
    servicePushes: [{ event: { FromUserName: 'sLi', Event: 'TEMPLATESENDJOBFINISH', Status: 'success' } }],
    pushes: [],
  })
})

it('sends a client_msg_id once', async () => {
  const [first, second] = [await send({ client_msg_id: 'm1' }), await send({ client_msg_id: 'm1' })]
  expect(second.msgid).toBe(first.msgid)
  await send({ client_msg_id: 'm2' })
  expect(await set.phone.messages(LI)).toHaveLength(2)
})

it.each([
  [{ template_id: 'S-none' }, 40037],
  [{ miniprogram: { appid: 'wxother', pagepath: 'pages/inbox/index' } }, 40013],
  [{ miniprogram: { appid: 'wxba5fad812f8e6fb9', pagepath: 'pages/gone/index' } }, 40165],
  [{ data: { thing1: { value: '字'.repeat(21) } } }, 47003],
])('%j answers %i', async (over, errcode) => {
  expect(await send(over)).toMatchObject({ errcode })
})

it('the mini program’s token is not its token', async () => {
  const other = await tokenOf({ appId: 'wxba5fad812f8e6fb9', appSecret: 'secret-of-the-app' })
  expect(await send({}, other)).toMatchObject({ errcode: 48001 })
})

it('lists followers, who are joined by unionid', async () => {
  const ask = async (path: string) => (await fetch(`${set.baseUrl}${path}`)).json()
  expect(await ask(`/cgi-bin/user/get?access_token=${token}`)).toEqual({
    total: 1,
    count: 1,
    data: { openid: ['sLi'] },
    next_openid: 'sLi',
  })
  expect(await ask(`/cgi-bin/user/get?access_token=${token}&next_openid=sLi`)).toEqual({ total: 1, count: 0, next_openid: '' })
  const batch = (user_list: object[]) => set.phone.post(`/cgi-bin/user/info/batchget?access_token=${token}`, { user_list })
  expect(await batch([{ openid: 'sLi' }, { openid: 'sGone' }])).toMatchObject({
    user_info_list: [
      { subscribe: 1, openid: 'sLi', unionid: 'uLi' },
      { subscribe: 0, openid: 'sGone' },
    ],
  })
  expect(await batch(Array.from({ length: 101 }, () => ({ openid: 'sLi' })))).toMatchObject({ errcode: 40032 })
})

it('the mini program lists its templates', async () => {
  const own = await tokenOf({ appId: 'wxba5fad812f8e6fb9', appSecret: 'secret-of-the-app' })
  const { data } = (await (await fetch(`${set.baseUrl}/wxaapi/newtmpl/gettemplate?access_token=${own}`)).json()) as { data: unknown[] }
  expect(data[0]).toMatchObject({
    priTmplId: 'T-progress',
    title: '诉求进展',
    content: 'thing1:{{thing1.DATA}}\ntime2:{{time2.DATA}}\n',
    type: 2,
  })
  expect(data[2]).toMatchObject({ priTmplId: 'T-duty', type: 3 })
})
