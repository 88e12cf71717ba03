import { type Scripted, scriptedServer } from '../../wechat/testing/scripted-server'
import { postJson } from './post-json'

async function post(answer: Scripted, { listening = true, timeoutMs = 5000 } = {}) {
  const server = await scriptedServer(() => answer)
  if (!listening) await server.close()
  const posted = await postJson(server.url, '{"a":"字"}', { 'x-one': '1' }, timeoutMs)
  if (listening) await server.close()
  return { posted, seen: server.seen[0] }
}

it('sends the text as it is, and reads JSON', async () => {
  const { posted, seen } = await post({ errcode: 0 })
  expect(posted).toEqual({ json: { errcode: 0 } })
  expect(seen).toMatchObject({
    method: 'POST',
    body: '{"a":"字"}',
    headers: { 'x-one': '1', 'content-type': 'application/json; charset=utf-8' },
  })
})

it.each([['silent' as const], ['hangUp' as const], [502]])('%s may have taken it', async (answer) => {
  expect((await post(answer, { timeoutMs: answer === 'silent' ? 50 : 5000 })).posted).toEqual({
    failed: { result: 'unknown', why: 'unreachable' },
  })
})

it('nobody who does not listen has taken it', async () => {
  expect((await post({}, { listening: false })).posted).toEqual({ failed: { result: 'failed', why: 'unreachable' } })
})
