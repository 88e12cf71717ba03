import sharp from 'sharp'
import { FixedClock } from '../../core/clock'
import { FakeWechatClient } from '../../wechat/testing/fake-wechat.client'
import { MediaPresenter } from '../media.presenter'
import { MediaService } from '../media.service'
import { MediaChecks } from '../media-checks'
import { OpenidOfAccount } from '../openid-of-account'
import { FakeMediaRepository } from './fake-media.repository'
import { FakeStorage } from './fake-storage'

class OpenidIsAccountId extends OpenidOfAccount {
  async openidOf(accountId: string): Promise<string | undefined> {
    return accountId === 'erased' ? undefined : `openid of ${accountId}`
  }
}

/** The room of media on fakes, at 15:26 of a September day. */
export function mediaBench() {
  const clock = new FixedClock(new Date('2026-09-22T07:26:00Z'))
  const env = { MEDIA_KEY: 'a key that only tests know', PUBLIC_URL: 'https://hl.example/' }
  const repository = new FakeMediaRepository()
  const storage = new FakeStorage()
  const wechat = new FakeWechatClient()
  const presenter = new MediaPresenter(env, clock)
  const checks = new MediaChecks(repository.asRepository, wechat, new OpenidIsAccountId(), presenter)
  const service = new MediaService(repository.asRepository, storage, checks, presenter, clock, env)
  return { clock, repository, storage, wechat, checks, service }
}

/** A small photo as bytes. */
export const smallPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#884422' } })
    .jpeg()
    .toBuffer()
