import { newId } from '../core/ids'
import { maxUnattached } from './media.service'
import { mediaBench, smallPhoto } from './testing/media-bench'
import { buildMedium } from './testing/media-repository-cases'

const communityId = newId()
const issueId = newId()
const accountId = newId()

const linkOf = (url: string) => {
  const { pathname, searchParams } = new URL(url, 'http://test')
  const [, , , id = '', size = ''] = pathname.split('/')
  return { id, size: size as 'thumb' | 'large', expiresAt: Number(searchParams.get('e')), signature: searchParams.get('s') ?? '' }
}

describe('uploading', () => {
  it('answers a photo whose links can be read', async () => {
    const { service } = mediaBench()
    const view = await service.upload(accountId, await smallPhoto())
    expect(view).toMatchObject({ width: 40, height: 30 })
    expect((await service.read(linkOf(view.thumbUrl))).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
    await expect(service.read({ ...linkOf(view.largeUrl), signature: 'x' })).rejects.toMatchObject({ code: 'MEDIA_LINK_EXPIRED' })
  })

  it('keeps nothing of what is not a photo', async () => {
    const { service, repository, storage } = mediaBench()
    await expect(service.upload(accountId, Buffer.from('no'))).rejects.toMatchObject({ code: 'MEDIA_NOT_A_PHOTO' })
    expect(repository.media.size + storage.files.size).toBe(0)
  })

  it('stops somebody who uploads without posting', async () => {
    const { service, repository } = mediaBench()
    for (let n = 0; n < maxUnattached; n++) await repository.insert(buildMedium({ accountId }))
    await expect(service.upload(accountId, await smallPhoto())).rejects.toMatchObject({ code: 'TOO_FREQUENT' })
  })
})

describe('attaching', () => {
  it('gives photos to the issue, in order, and again on a second tap', async () => {
    const { service } = mediaBench()
    const first = await service.upload(accountId, await smallPhoto())
    const second = await service.upload(accountId, await smallPhoto())
    const attach = () => service.attach(communityId, [second.id, first.id], accountId, issueId)
    expect((await attach()).map(({ _id }) => _id)).toEqual([second.id, first.id])
    expect((await attach()).map(({ _id }) => _id)).toEqual([second.id, first.id])
    await expect(service.attach(communityId, [first.id], accountId, newId())).rejects.toMatchObject({ code: 'MEDIA_NOT_FOUND' })
  })

  it('is all or nothing: with somebody else’s photo among them the own one stays free', async () => {
    const { service } = mediaBench()
    const mine = await service.upload(accountId, await smallPhoto())
    const theirs = await service.upload(newId(), await smallPhoto())
    await expect(service.attach(communityId, [mine.id, theirs.id], accountId, issueId)).rejects.toMatchObject({ code: 'MEDIA_NOT_FOUND' })
    expect(await service.attach(communityId, [mine.id], accountId, newId())).toHaveLength(1)
  })

  it('takes nine at most', async () => {
    const ids = Array.from({ length: 10 }, newId)
    await expect(mediaBench().service.attach(communityId, ids, accountId, issueId)).rejects.toMatchObject({ code: 'MEDIA_TOO_MANY' })
  })
})

describe('sweeping', () => {
  it('takes unused photos away after a day, and run twice does no more', async () => {
    const { service, clock, storage, repository } = mediaBench()
    const unused = await service.upload(accountId, await smallPhoto())
    const used = await service.upload(accountId, await smallPhoto())
    await service.attach(communityId, [used.id], accountId, issueId)
    expect(await service.sweepUnattached(clock.now())).toBe(0)
    clock.advanceMinutes(24 * 60)
    expect(await service.sweepUnattached(clock.now())).toBe(1)
    expect(await service.sweepUnattached(clock.now())).toBe(0)
    expect([...repository.media.keys()]).toEqual([used.id])
    expect([...storage.files.keys()].some((key) => key.includes(unused.id))).toBe(false)
    expect(storage.files.size).toBe(2)
  })
})
