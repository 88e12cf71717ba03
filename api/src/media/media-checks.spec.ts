import { newId } from '../core/ids'
import { WechatError } from '../wechat/wechat.errors'
import type { Medium } from './media.schema'
import { mediaBench, smallPhoto } from './testing/media-bench'

const communityId = newId()
const issueId = newId()
const accountId = newId()

async function uploaded(failWith?: WechatError) {
  const bench = mediaBench()
  const heard: Medium[] = []
  bench.checks.onVerdict(async (medium) => void heard.push(medium))
  bench.wechat.nextError = failWith
  const { id } = await bench.service.upload(accountId, await smallPhoto())
  return { ...bench, heard, id, state: () => bench.repository.media.get(id)?.check }
}

describe('the content check of a photo', () => {
  it('shows WeChat a public address on behalf of the uploader', async () => {
    const { wechat, id } = await uploaded()
    expect(wechat.submittedMedia).toMatchObject([{ kind: 'image', openid: `openid of ${accountId}` }])
    expect(wechat.submittedMedia[0]?.url).toMatch(new RegExp(`^https://hl.example/api/media/${id}/large\\?`))
  })

  it('tells listeners of the verdict once the photo belongs to an issue; the first verdict stands', async () => {
    const { checks, service, clock, heard, id, state } = await uploaded()
    await service.attach(communityId, [id], accountId, issueId)
    expect(await checks.applyVerdict('trace-1', { suggest: 'pass' }, clock.now())).toBe(true)
    await checks.applyVerdict('trace-1', { suggest: 'risky' }, clock.now())
    expect(state()).toBe('pass')
    expect(heard.map(({ check, issueId: of }) => [check, of])).toEqual([
      ['pass', issueId],
      ['pass', issueId],
    ])
    expect(await checks.applyVerdict('unknown', { suggest: 'pass' }, clock.now())).toBe(false)
  })

  it('leaves a verdict for whoever attaches the photo later', async () => {
    const { checks, service, clock, heard, id } = await uploaded()
    await checks.applyVerdict('trace-1', { suggest: 'review' }, clock.now())
    expect(heard).toEqual([])
    expect(await service.attach(communityId, [id], accountId, issueId)).toMatchObject([{ check: 'review' }])
    expect(await checks.tellPending(clock.now())).toBe(0)
  })

  it('tells again when a listener failed', async () => {
    const { checks, service, clock, heard, id } = await uploaded()
    let broken = true
    checks.onVerdict(async () => {
      if (broken) throw new Error('not now')
    })
    await service.attach(communityId, [id], accountId, issueId)
    await checks.applyVerdict('trace-1', { suggest: 'pass' }, clock.now())
    expect(await checks.tellPending(clock.now())).toBe(0)
    broken = false
    clock.advanceMinutes(1)
    expect(await checks.tellPending(clock.now())).toBe(1)
    expect(await checks.tellPending(clock.now())).toBe(0)
    expect(heard).toHaveLength(2)
  })

  it('asks again when WeChat was away', async () => {
    const { checks, wechat, clock } = await uploaded(WechatError.unreachable('/wxa/media_check_async', 'TimeoutError'))
    expect(wechat.submittedMedia).toHaveLength(0)
    clock.advanceMinutes(1)
    expect(await checks.askPending(clock.now())).toBe(1)
    expect(await checks.askPending(clock.now())).toBe(0)
    expect(wechat.submittedMedia).toHaveLength(1)
  })

  it.each([
    ['busy', -1],
    ['too many within a minute', 44991],
    ['the quota of today is used up', 45009],
    ['a code not in the documentation', 99999],
  ])('asks again when WeChat says: %s', async (_, errcode) => {
    const { checks, wechat, clock, state } = await uploaded(WechatError.fromCode('/wxa/media_check_async', errcode, ''))
    clock.advanceMinutes(1)
    await checks.askPending(clock.now())
    expect([state(), wechat.submittedMedia.length]).toEqual(['pending', 1])
  })

  it('waits for the verdict of a check that WeChat has begun already', async () => {
    const { checks, clock } = await uploaded(WechatError.fromCode('/wxa/media_check_async', 87020, ''))
    clock.advanceMinutes(34)
    expect(await checks.askPending(clock.now())).toBe(0)
    clock.advanceMinutes(1)
    expect(await checks.askPending(clock.now())).toBe(1)
  })

  it('asks again when no verdict came, or WeChat could not fetch the photo; in the end a person has to look', async () => {
    const { checks, clock, wechat, state } = await uploaded()
    clock.advanceMinutes(35)
    await checks.askPending(clock.now())
    await checks.applyVerdict('trace-2', {}, clock.now())
    for (let asked = 2; asked < 6; asked++) {
      await checks.askPending(clock.now())
      clock.advanceMinutes(35)
    }
    expect(wechat.submittedMedia).toHaveLength(5)
    expect(state()).toBe('failed')
  })

  it('does not insist on a visitor WeChat no longer knows', async () => {
    const { state } = await uploaded(WechatError.fromCode('/wxa/media_check_async', 61010, 'not seen'))
    expect(state()).toBe('failed')
  })
})
