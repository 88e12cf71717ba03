import { Logger } from '@nestjs/common'
import type { AccountsRepository } from '../../accounts/accounts.repository'
import { FixedClock } from '../../core/clock'
import type { WechatClient } from '../../wechat/wechat.client'
import { WechatError } from '../../wechat/wechat.errors'
import type { TextCheck } from '../issue.schema'
import { TextChecks } from './text-checks'

const now = new Date('2026-11-23T02:00:00Z')
const refusal = (errcode: number) => WechatError.fromCode('/wxa/msg_sec_check', errcode, '')

function bench(answer: (content: string) => TextCheck | Error, account: { openid: string } | null = { openid: 'o' }) {
  const asked: { content: string; scene: number }[] = []
  const wechat = {
    msgSecCheck: async ({ content, scene }: { content: string; scene: number }) => {
      asked.push({ content, scene })
      const suggest = answer(content)
      if (suggest instanceof Error) throw suggest
      return { suggest, label: 100, traceId: 't' }
    },
  } as unknown as WechatClient
  const checks = new TextChecks(wechat, { find: async () => account } as unknown as AccountsRepository, new FixedClock(now))
  const check = (words = '楼道灯坏了', minutesOld = 0) =>
    checks.check({ accountId: 'a', words, writtenAt: new Date(now.getTime() - minutesOld * 60_000), scene: 'comment' })
  return { check, asked }
}

describe('TextChecks', () => {
  beforeAll(() => Logger.overrideLogger(false))
  afterAll(() => Logger.overrideLogger(['error', 'warn']))

  it.each(['pass', 'review', 'risky'] as const)('says what WeChat says: %s', async (suggest) => {
    const { check, asked } = bench(() => suggest)
    expect(await check()).toBe(suggest)
    expect(asked).toEqual([{ content: '楼道灯坏了', scene: 2 }])
  })

  it.each<[string, Error, TextCheck]>([
    ['busy', refusal(-1), 'pending'],
    ['no answer in time', WechatError.unreachable('/wxa/msg_sec_check', 'TimeoutError'), 'pending'],
    ['too many within a minute', refusal(44991), 'pending'],
    ['the quota of today is used up', refusal(45009), 'pending'],
    ['something nobody knows', refusal(87020), 'pending'],
    ['a code not in the documentation', refusal(99999), 'pending'],
    ['not here for two hours', refusal(61010), 'failed'],
    ['an openid of somebody who left', refusal(40003), 'failed'],
    ['a question WeChat does not understand', refusal(47001), 'failed'],
  ])('WeChat does not check: %s', async (_, error, verdict) => {
    expect(await bench(() => error).check()).toBe(verdict)
  })

  it('asks again for as long as WeChat may know the author, then a person has to look', async () => {
    const { check } = bench(() => refusal(-1))
    expect([await check('灯', 119), await check('灯', 120)]).toEqual(['pending', 'failed'])
  })

  it('takes a verdict also when it comes late', async () => {
    expect(await bench(() => 'pass').check('灯', 180)).toBe('pass')
  })

  it('does not ask about somebody whose account was closed', async () => {
    const { check, asked } = bench(() => 'pass', null)
    expect(await check()).toBe('failed')
    expect(asked).toEqual([])
  })

  it.each<[string, (content: string) => TextCheck | Error, TextCheck]>([
    ['risky', (part) => (part.includes('违规') ? 'risky' : 'pass'), 'risky'],
    ['for a person to read', (part) => (part.includes('违规') ? 'review' : 'pass'), 'review'],
    ['not checked yet', (part) => (part.includes('违规') ? refusal(-1) : 'review'), 'pending'],
  ])('checks a long text in parts, one of them %s', async (_, answer, verdict) => {
    const { check, asked } = bench(answer)
    expect(await check(`${'灯'.repeat(3000)}违规`)).toBe(verdict)
    expect(asked.every(({ content }) => content.length <= 2500)).toBe(true)
    expect(asked).toHaveLength(2)
  })
})
