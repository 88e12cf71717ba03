import type { AreasRepository } from '../../../areas/areas.repository'
import { Pii } from '../../../core/pii'
import { type ScriptedServer, scriptedServer } from '../../../wechat/testing/scripted-server'
import { buildMessage } from '../testing/build-message'
import { DutyRoomChannel } from './duty-room.channel'
import { cutToBytes, roomText } from './room-text'

const pii = new Pii(`t:${Buffer.alloc(32, 3).toString('base64')}`, Buffer.alloc(32, 4).toString('base64'))
const now = new Date('2027-02-05T19:05:00Z')
const room = { communityId: 'c1', room: true }
let server: ScriptedServer

/** One community has a room; another has none. */
function channelOf(answer: object | number = { errcode: 0, errmsg: 'ok' }) {
  server.answer = () => answer
  const area = { _id: 'c1', settings: { dutyRoom: { key: pii.seal('key-1'), setAt: now } } }
  const areas = {
    findAnywhere: async (id: string) => (id === 'c1' ? area : { _id: id, settings: {} }),
    listAnywhere: async (ids: string[]) => ids.map((_id) => (_id === 'c1' ? area : { _id, settings: {} })),
  } as unknown as AreasRepository
  return new DutyRoomChannel(areas, pii, { dutyRoom: { baseUrl: server.url } })
}
const said = () => server.seen.map(({ body }) => JSON.parse(body).text)

beforeEach(async () => {
  server = await scriptedServer()
})
afterEach(() => server.close())

it('tells the group headline and place, nothing of who', async () => {
  expect(await channelOf().send(buildMessage(), room, now)).toEqual({ result: 'accepted' })
  expect(server.seen[0]?.query.get('key')).toBe('key-1')
  expect(said()).toEqual([{ content: '紧急：电梯困人\n3号楼2单元\n2月6日 03:05' }])
})

it('names and wakes somebody who works for the community, and nobody else by number', async () => {
  const channel = channelOf()
  await channel.send(buildMessage(), { communityId: 'c1', nameInRoom: '物业王建国', phone: '13800000900' }, now)
  await channel.send(buildMessage(), { ...room, phone: '13800000302' }, now)
  expect(said()).toEqual([
    { content: '物业王建国：紧急：电梯困人\n3号楼2单元\n2月6日 03:05', mentioned_mobile_list: ['13800000900'] },
    { content: '紧急：电梯困人\n3号楼2单元\n2月6日 03:05' },
  ])
})

it.each([
  [{ errcode: 93000 }, 'refused', 'config'],
  [{ errcode: 45009 }, 'failed', 'tooMany'],
  [{ errcode: 40058 }, 'refused', 'badField'],
  [{ errcode: -1 }, 'failed', 'unreachable'],
  [{ errcode: 12345 }, 'failed', 'unknown'],
  [[], 'unknown', 'unknown'],
  [502, 'unknown', 'unreachable'],
])('%j is %s: %s', async (answer, result, why) => {
  expect(await channelOf(answer).send(buildMessage(), room, now)).toEqual({ result, why })
})

it('is no way to a resident, to a community without a room, or where the deployment has none', async () => {
  const channel = channelOf()
  const nowhere = new DutyRoomChannel({} as AreasRepository, pii, {})
  const resident = { communityId: 'c1', phone: '13800000302' }
  expect(await channel.send(buildMessage(), resident, now)).toEqual({ result: 'unavailable', why: 'noRoom' })
  expect(await channel.send(buildMessage(), { communityId: 'c2', room: true }, now)).toEqual({ result: 'unavailable', why: 'noRoom' })
  expect(await nowhere.send(buildMessage(), room, now)).toEqual({ result: 'unavailable', why: 'notConfigured' })
  expect(server.seen).toEqual([])
  expect(await channel.reachAll([room, resident, { communityId: 'c2', room: true }])).toEqual([
    { reaches: true },
    { reaches: false, why: 'noRoom' },
    { reaches: false, why: 'noRoom' },
  ])
  expect(await nowhere.reach(room)).toEqual({ reaches: false, why: 'notConfigured' })
})

it('leaves five of twenty a minute for what is urgent', async () => {
  const channel = channelOf()
  const send = async (urgent: boolean, times: number, at = now) => {
    const results = []
    for (let n = 0; n < times; n++) results.push((await channel.send(buildMessage({ urgent }), room, at)).result)
    return results.filter((result) => result === 'accepted').length
  }
  expect(await send(false, 20)).toBe(15)
  expect(await send(true, 10)).toBe(5)
  expect(await send(true, 1, new Date(now.getTime() + 59_999))).toBe(0)
  expect(await send(true, 1, new Date(now.getTime() + 60_000))).toBe(1)
})

describe('the text', () => {
  it('says nothing twice', () => {
    const fields = { ...buildMessage().fields, what: '值班', place: '值班' }
    expect(roomText(buildMessage({ urgent: false, title: '明早的值班有空岗', fields }))).toBe('明早的值班有空岗\n2月6日 03:05')
  })

  it('is cut on a character', () => {
    expect(cutToBytes('三号楼𠮷', 13)).toBe('三号楼𠮷')
    expect(cutToBytes('三号楼𠮷楼', 15)).toBe('三号楼…')
    expect(Buffer.byteLength(roomText(buildMessage({ title: '𠮷'.repeat(900) })))).toBeLessThanOrEqual(2048)
  })
})
