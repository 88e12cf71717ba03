import type { Purpose } from '@shared/channels'
import type { Actor } from '../../people/actor'
import { type Addressee, Channel, type Reach } from '../channels/channel'
import type { ChannelsConfig } from '../channels/channels-config'
import type { CreditsService, TemplateCredit } from '../credits/credits.service'
import type { Addresses } from '../delivering/addresses'
import { ReachService } from '../reach/reach.service'
import { RemindersService } from './reminders.service'

const actor = (change: Partial<Actor> = {}): Actor => ({
  accountId: 'account',
  sessionId: 'session',
  device: 'phone',
  phoneVerified: true,
  people: [{ personId: 'li', communityId: 'here', kind: 'resident' }],
  appointments: [],
  contactOf: [],
  residencies: [],
  ...change,
})

class FakeChannel extends Channel {
  readonly asked: [Addressee, Purpose][] = []
  constructor(
    readonly name: Channel['name'],
    readonly connected: boolean,
    private readonly reaching: readonly Purpose[],
  ) {
    super()
  }
  async reach(to: Addressee, purpose: Purpose): Promise<Reach> {
    this.asked.push([to, purpose])
    return this.reaching.includes(purpose) ? { reaches: true } : { reaches: false, why: 'noCredit' }
  }
  async send() {
    return { result: 'accepted' } as const
  }
}

const template = (templateId: string, kind: 'oneTime' | 'longTerm') => ({ templateId, kind, fields: {} })
const config: ChannelsConfig = {
  subscription: { templates: { progress: template('t-progress', 'oneTime'), urgent: template('t-urgent', 'longTerm') } },
}
const credits: TemplateCredit[] = [
  { templateId: 't-progress', kind: 'oneTime', left: 0, on: false, why: 'noCredit' },
  { templateId: 't-urgent', kind: 'longTerm', on: true },
]
const read = (channels: Channel[], who = actor(), found: Addressee | 'gone' = { communityId: 'here', accountId: 'account' }) =>
  new RemindersService(
    { of: async () => found } as unknown as Addresses,
    { leftOf: async () => credits } as unknown as CreditsService,
    new ReachService(channels),
    config,
  ).read(who)

describe('提醒', () => {
  it('is of what matters to a resident; to whoever answers for others the urgent comes first', async () => {
    const channels = [new FakeChannel('subscription', true, ['urgent'])]
    expect((await read(channels)).purposes.map(({ purpose }) => purpose)).toEqual(['progress', 'household', 'notice'])
    const steward = actor({ appointments: [{ role: 'gateSteward', areaId: 'gate', areaPath: [], communityId: 'here', personId: 'li' }] })
    const { purposes } = await read(channels, steward)
    expect(purposes[0]).toEqual({ purpose: 'urgent', templateId: 't-urgent', kind: 'longTerm', on: true })
    expect(purposes.find(({ purpose }) => purpose === 'progress')).toEqual({
      purpose: 'progress',
      templateId: 't-progress',
      kind: 'oneTime',
      left: 0,
      on: false,
    })
    expect(purposes.find(({ purpose }) => purpose === 'todo')).toEqual({ purpose: 'todo', on: false })
  })

  it('says of each channel but the duty room’s whether it reaches, and why not', async () => {
    const { reaches } = await read([
      new FakeChannel('subscription', true, []),
      new FakeChannel('serviceAccount', true, []),
      new FakeChannel('sms', true, ['progress']),
      new FakeChannel('dutyRoom', true, ['progress']),
    ])
    expect(reaches).toEqual([
      { channel: 'subscription', reaches: false, why: 'noCredit' },
      { channel: 'serviceAccount', reaches: false, why: 'noCredit' },
      { channel: 'sms', reaches: true },
    ])
  })

  it('is empty-handed for somebody without any address', async () => {
    const channel = new FakeChannel('sms', true, [])
    await read([channel], actor({ people: [] }), 'gone')
    expect(channel.asked).toEqual([[{ communityId: '' }, 'progress']])
  })
})
