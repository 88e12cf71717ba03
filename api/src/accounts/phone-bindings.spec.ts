import { Logger } from '@nestjs/common'
import { PhoneBindings } from './phone-bindings'

beforeAll(() => Logger.overrideLogger(false))

it('tells every room, also after one of them failed', async () => {
  const bindings = new PhoneBindings()
  const heard: string[] = []
  bindings.onBound(async () => {
    throw new Error('households are away')
  })
  bindings.onBound(async ({ accountId, phoneHash }) => void heard.push(`${accountId} ${phoneHash}`))
  await bindings.announce({ accountId: 'account-1', phoneHash: 'hash' })
  expect(heard).toEqual(['account-1 hash'])
})
