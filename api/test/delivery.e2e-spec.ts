import { channelNames } from '@shared/channels'
import { FixedClock } from '../src/core/clock'
import { Addresses } from '../src/notifications/delivering/addresses'
import { Deliverer } from '../src/notifications/delivering/deliverer'
import { DeliveriesRepository } from '../src/notifications/delivering/deliveries.repository'
import { Sender } from '../src/notifications/delivering/sender'
import { FakeChannel } from '../src/notifications/delivering/testing/fake-channel'
import { Truth } from '../src/notifications/delivering/truth'
import { Dispatcher } from '../src/notifications/dispatcher'
import { type ClimbingStreet, climbingStreet } from './support/climbing-street'
import { type RotaStreet, rotaStreet } from './support/rota-street'
import { testApp } from './support/test-app'

const month = '2027-02'
const at = (local: string) => new Date(`${month}-${local}+08:00`)
const trapped = { categoryKey: 'lift.trapped', urgentAnswer: true, words: '电梯里有人出不来' }

describe('messages on the first day of the Spring Festival', () => {
  const clock = new FixedClock(new Date('2027-01-20T10:00:00+08:00'))
  const running = testApp(clock)
  let street: ClimbingStreet
  let rota: RotaStreet
  let deliverer: Deliverer
  const channels = channelNames.map((name) => new FakeChannel(name))

  beforeAll(async () => {
    street = await climbingStreet(running(), clock)
    rota = await rotaStreet(running(), clock, street, ['孙志强', '何静', '田海涛', '冯丽', '高雅'])
    await rota.saveSettings('secretary', rota.settings())
    const { body } = await rota.command('secretary', month, 'generate', 0)
    await rota.command('secretary', month, 'publish', body.rev)
    const get = <Service>(service: abstract new (...args: never[]) => Service): Service =>
      running().app.get(service as never, { strict: false })
    const deliveries = get(DeliveriesRepository)
    deliverer = new Deliverer(deliveries, get(Truth), get(Addresses), new Sender(deliveries, channels, clock), clock)
  }, 60_000)

  /** @returns who was told what since, each message once, however many channels carried it */
  const turn = async (): Promise<string[]> => {
    await running().app.get(Dispatcher, { strict: false }).dispatchDue(clock.now())
    await deliverer.takeUp(clock.now())
    await deliverer.idle()
    const told = new Map(
      channels.flatMap(({ sent }) =>
        sent.map(({ message, to }) => [message.id, `${to.room ? 'room' : (to.openid ?? to.phone)}: ${message.title}`] as const),
      ),
    )
    for (const { sent } of channels) sent.splice(0)
    return [...told.values()].sort()
  }
  const onShift = async (moment: Date): Promise<string> => {
    const { body } = await rota.read(await street.as('secretary'), month)
    const when = moment.toISOString()
    const name = body.shifts.find(({ from, to }) => from <= when && when < to)?.person?.name ?? ''
    await rota.token(name)
    return `openid-138000050${String(Object.keys(rota.personIds).indexOf(name)).padStart(2, '0')}`
  }

  it('wakes the contact member, the duty officer and the duty room at 03:00, again and again, until somebody takes it on', async () => {
    clock.set(at('06T03:00:00'))
    const officer = await onShift(clock.now())
    const { id } = await street.post(trapped)
    const called = ['openid-contact: 紧急：3号楼2单元', `${officer}: 紧急：3号楼2单元`, 'room: 紧急：3号楼2单元'].sort()
    // the property's desk never opened the mini program: the roster has its number
    const desk = '13800000900: 3号楼2单元有人说了一件事，等您接'
    expect(await turn()).toEqual([...called, desk].sort())
    expect(await turn()).toEqual([])
    clock.set(at('06T03:01:00'))
    expect(await turn()).toEqual([...called, desk].sort())
    await street.act('contact', id, { event: 'acknowledge' })
    clock.set(at('06T03:03:00'))
    // the author is told in the morning
    expect(await turn()).toEqual([])
    clock.set(at('06T07:00:00'))
    expect(await turn()).toContain('openid-resident: 联户党员 周桂兰 接了这件事')
    await street.act('resident', id, { event: 'withdraw' })
  })

  it('calls nobody whose shift is over', async () => {
    clock.set(at('07T04:00:00'))
    const officer = await onShift(clock.now())
    const { id } = await street.post({ ...trapped, words: '又有人困在电梯里' })
    expect((await turn()).map((line) => line.split(':')[0])).toContain(officer)
    clock.set(at('07T08:30:00'))
    const told = (await turn()).map((line) => line.split(':')[0])
    expect(told).toContain('openid-contact')
    expect(told).not.toContain(officer)
    await street.act('resident', id, { event: 'withdraw' })
  })

  it('lets what has climbed at midnight wait until 07:00 when it is not urgent', async () => {
    clock.set(at('08T15:00:00'))
    const { id } = await street.post()
    await street.act('contact', id, { event: 'acknowledge' })
    await turn()
    await street.live(id, at('09T00:30:00'))
    const mine = async () => (await turn()).filter((line) => line.startsWith('openid-steward'))
    expect(await street.told('steward', id, '没按时办，找到您这里了')).toBe(1)
    expect(await mine()).toEqual([])
    clock.set(at('09T07:00:00'))
    expect(await mine()).toEqual(['openid-steward: 没按时办，找到您这里了'])
  })
})
