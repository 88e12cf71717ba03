import type { ChannelName, Purpose } from '@shared/channels'
import type { AccountsRepository } from '../../accounts/accounts.repository'
import { FixedClock } from '../../core/clock'
import { newId } from '../../core/ids'
import { Pii } from '../../core/pii'
import { buildPerson, communityId } from '../../households/testing/build-household'
import type { PeopleRepository } from '../../people/people.repository'
import { type Addressee, Channel, type Reach, type SendResult } from '../channels/channel'
import { Addresses } from '../delivering/addresses'
import { ChannelWakeUps } from './channel-wake-ups'
import { ReachService } from './reach.service'

const pii = new Pii(`t:${Buffer.alloc(32, 3).toString('base64')}`, Buffer.alloc(32, 4).toString('base64'))

/** Reaches whoever the test says, by phone. */
class FakeChannel extends Channel {
  asked: Purpose[] = []

  constructor(
    readonly name: ChannelName,
    readonly connected: boolean,
    private readonly reached: readonly string[] = [],
  ) {
    super()
  }

  async reach({ phone }: Addressee): Promise<Reach> {
    return this.reached.includes(phone ?? '') ? { reaches: true } : { reaches: false, why: 'noPhone' }
  }

  override reachAll(to: readonly Addressee[], purpose: Purpose): Promise<Reach[]> {
    this.asked.push(purpose)
    return super.reachAll(to, purpose)
  }

  async send(): Promise<SendResult> {
    throw new Error('only asked')
  }
}

function bench(channels: Channel[]) {
  const person = (phone?: string, endedAt?: Date) =>
    buildPerson({
      kind: 'staff',
      name: pii.seal('王建国'),
      phone: phone && pii.seal(phone),
      phoneHash: phone && pii.hashPhone(phone),
      endedAt,
    })
  const [wang, tian, silent, left] = [person('1'), person('2'), person(), person('4', new Date(0))] as const
  const people = {
    listByIds: async (_: string, ids: string[]) => [wang, tian, silent, left].filter(({ _id }) => ids.includes(_id)),
  } as unknown as PeopleRepository
  const accounts = { listByPhones: async () => [] } as unknown as AccountsRepository
  const addresses = new Addresses(people, accounts, pii, new FixedClock(new Date()))
  const wakeUps = new ChannelWakeUps(people, addresses, new ReachService(channels))
  const stranger = newId()
  const names = new Map([
    [wang._id, 'wang'],
    [tian._id, 'tian'],
    [silent._id, 'silent'],
    [left._id, 'left'],
    [stranger, 'stranger'],
  ])
  return async () => {
    const whys = await wakeUps.unwakeable(communityId, [...names.keys()])
    return Object.fromEntries([...whys].map(([id, why]) => [names.get(id), why]))
  }
}

const withoutPhone = { silent: 'noPhone', left: 'noPhone', stranger: 'noPhone' }

describe('who cannot be woken', () => {
  it('where nothing is connected, whoever has no phone or is not in the roster any more', async () => {
    const channel = new FakeChannel('sms', false)
    expect(await bench([channel])()).toEqual(withoutPhone)
    expect(channel.asked).toEqual([])
  })

  it('also whom none of the channels reaches for what is urgent, all asked about at once', async () => {
    const [subscription, sms] = [new FakeChannel('subscription', true), new FakeChannel('sms', true, ['1'])]
    expect(await bench([subscription, sms])()).toEqual({ ...withoutPhone, tian: 'noChannel' })
    expect([subscription.asked, sms.asked]).toEqual([['urgent'], ['urgent']])
  })

  it('a group wakes nobody in particular', async () => {
    const room = new FakeChannel('dutyRoom', true, ['1', '2'])
    expect(await bench([room])()).toEqual(withoutPhone)
    expect(await bench([new FakeChannel('sms', true, ['1']), room])()).toEqual({ ...withoutPhone, tian: 'noChannel' })
  })
})
