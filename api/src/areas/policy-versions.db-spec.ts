import type { Model } from 'mongoose'
import { defaultPolicy } from '../../../config/presets/beijing-community'
import { freshDatabase } from '../../test/support/fresh-database'
import { FixedClock } from '../core/clock'
import { newId } from '../core/ids'
import { type PolicyVersion, policyVersionSchema } from './policy-version.schema'
import { PolicyVersionsService } from './policy-versions.service'

const clock = new FixedClock(new Date('2026-11-23T02:00:00Z'))

describe('policy versions', () => {
  const database = freshDatabase()
  let model: Model<PolicyVersion>
  const service = () => new PolicyVersionsService(model, clock)

  beforeAll(async () => {
    model = (await database.connect()).model<PolicyVersion>('PolicyVersion', policyVersionSchema)
    await model.init()
  })

  it('lets one of two editors save and tells the other', async () => {
    const communityId = newId()
    await service().ensureFirst(communityId, defaultPolicy)
    const saves = await Promise.allSettled([2, 3].map((maxCycles) => service().add(communityId, 2, { ...defaultPolicy, maxCycles })))
    expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(saves.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'POLICY_VERSION_CONFLICT' } })
    const saved = [2, 3][saves.findIndex(({ status }) => status === 'fulfilled')]
    expect(await service().current(communityId)).toMatchObject({ version: 2, policy: { maxCycles: saved } })
  })

  it('gives a new community its first policy once, also when two begin at once', async () => {
    const communityId = newId()
    await Promise.all([service().ensureFirst(communityId, defaultPolicy), service().ensureFirst(communityId, defaultPolicy)])
    await service().ensureFirst(communityId, { ...defaultPolicy, maxCycles: 9 })
    expect(await service().current(communityId)).toMatchObject({ version: 1, policy: { maxCycles: defaultPolicy.maxCycles } })
  })

  it('still reads the version an issue was posted under, once for many issues', async () => {
    const communityId = newId()
    const versions = service()
    await versions.add(communityId, 1, defaultPolicy)
    await versions.add(communityId, 2, { ...defaultPolicy, maxCycles: 9 })
    const reads = jest.spyOn(model, 'findOne')
    const policies = await Promise.all([1, 1, 1].map((version) => versions.version(communityId, version)))
    expect(policies.map(({ maxCycles }) => maxCycles)).toEqual([3, 3, 3])
    expect(reads).toHaveBeenCalledTimes(1)
    reads.mockRestore()
  })

  it('keeps who saved what, the newest first, and says so without the policies', async () => {
    const communityId = newId()
    const [first, second, other] = [newId(), newId(), newId()]
    await service().ensureFirst(communityId, defaultPolicy)
    await service().add(communityId, 2, defaultPolicy, first)
    await service().add(communityId, 3, defaultPolicy, second)
    await service().add(other, 4, defaultPolicy, other)
    const history = await service().history(communityId, 2)
    expect(history.map(({ version, createdBy }) => [version, createdBy])).toEqual([
      [3, second],
      [2, first],
    ])
    expect(history[0]).not.toHaveProperty('policy')
    expect((await service().history(communityId, 9)).at(-1)).toMatchObject({ version: 1, createdAt: clock.now() })
  })

  it('does not remember that a version could not be read', async () => {
    const communityId = newId()
    const versions = service()
    await expect(versions.version(communityId, 1)).rejects.toThrow('is gone')
    await versions.add(communityId, 1, defaultPolicy)
    expect(await versions.version(communityId, 1)).toMatchObject({ maxCycles: 3 })
    await expect(versions.current(newId())).rejects.toMatchObject({ code: 'AREA_NOT_FOUND' })
  })
})
