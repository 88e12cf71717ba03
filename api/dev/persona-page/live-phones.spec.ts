import { EventEmitter } from 'node:events'
import type { PersonaView } from '@shared/accounts'
import type { InboxItemView } from '@shared/inbox'
import { FixedClock } from '../../src/core/clock'
import { createWorld } from '../wechat-stand-in/world'
import { LivePhones } from './live-phones'
import { demoPersonas } from './personas'

const [li] = demoPersonas as [PersonaView]
const item: InboxItemView = {
  id: 'n1',
  kind: 'k',
  title: '收到了',
  body: '',
  urgent: false,
  at: '2026-11-23T02:00:00Z',
  target: { kind: 'issue', id: 'i' },
}

/** A page that is open: what it was sent, by event. */
class OpenedPage extends EventEmitter {
  readonly told: { event: string; view: { items: { title: string }[]; off?: boolean; waiting?: number } }[] = []

  writeHead(): this {
    return this
  }

  write(chunk: string): boolean {
    const [, event = '', data = ''] = /^event: (\w+)\ndata: (.*)\n\n$/.exec(chunk) ?? []
    this.told.push({ event, view: JSON.parse(data) })
    return true
  }
}

async function open(readInbox: () => Promise<InboxItemView[]> = async () => [item]) {
  const template = { id: 'T', title: '进展', kind: 'oneTime' as const, keywords: ['thing1'] }
  const world = createWorld({ clock: new FixedClock(new Date('2026-11-23T02:10:00Z')), appId: 'wx', appSecret: 's', templates: [template] })
  const page = new OpenedPage()
  void new LivePhones([li], { world, roomKey: 'K', readInbox }, page).start()
  await new Promise(setImmediate)
  const ring = (to: string) =>
    world.messages.accept({ channel: 'subscription', to, templateId: 'T', title: '进展', data: { thing1: '到场' } })
  return { world, page, ring }
}

it('tells at once what rings on a phone that is looked at, and in the group; nothing of other phones', async () => {
  const { page, ring } = await open()
  expect(page.told.map(({ event }) => event)).toEqual(['room', 'phone'])
  ring(li.openid)
  ring('K')
  ring('somebody else')
  expect(page.told.slice(2).map(({ event }) => event)).toEqual(['phone', 'room'])
  expect(page.told[2]?.view.items.map(({ title }) => title)).toEqual(['进展', '收到了'])
  page.emit('close')
})

it('a phone that is off says how many wait', async () => {
  const { world, page, ring } = await open()
  world.phones.setPower(li.openid, false)
  ring(li.openid)
  expect(page.told.at(-1)?.view).toMatchObject({ off: true, waiting: 1 })
  page.emit('close')
})

it('an inbox that cannot be read now is no reason to hang up; a page that is closed is told nothing', async () => {
  const { page, ring } = await open(async () => {
    throw new Error('the database is away')
  })
  ring(li.openid)
  expect(page.told.at(-1)?.view.items).toHaveLength(1)
  const before = page.told.length
  page.emit('close')
  ring(li.openid)
  expect(page.told).toHaveLength(before)
})
