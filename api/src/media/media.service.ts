import { Inject, Injectable } from '@nestjs/common'
import { maxPhotos, type PhotoView } from '@shared/media'
import { Clock } from '../core/clock'
import { DomainError } from '../core/domain-error'
import { ENV, type Env } from '../core/env'
import { newId } from '../core/ids'
import { MediaPresenter } from './media.presenter'
import { MediaRepository } from './media.repository'
import type { Medium } from './media.schema'
import { MediaChecks } from './media-checks'
import { isValidMediaLink } from './media-links'
import { type PhotoSize, photoSizes, sizePhoto } from './photo-sizes'
import { Storage } from './storage'

/** An upload that no issue took is swept after this. */
const keepUnattachedMs = 24 * 60 * 60_000
/** Somebody who starts a post several times has a few dozen at most. */
export const maxUnattached = 60
const sweepLimit = 200

@Injectable()
export class MediaService {
  constructor(
    private readonly media: MediaRepository,
    private readonly storage: Storage,
    private readonly checks: MediaChecks,
    private readonly presenter: MediaPresenter,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Pick<Env, 'MEDIA_KEY'>,
  ) {}

  /** @throws MEDIA_NOT_A_PHOTO; TOO_FREQUENT when too many earlier uploads were never used. */
  async upload(accountId: string, bytes: Buffer): Promise<PhotoView> {
    if ((await this.media.countUnattached(accountId)) >= maxUnattached) throw new DomainError('TOO_FREQUENT')
    const { thumb, large, width, height } = await sizePhoto(bytes)
    const now = this.clock.now()
    const sweepAt = new Date(now.getTime() + keepUnattachedMs)
    const medium: Medium = { _id: newId(), accountId, width, height, createdAt: now, sweepAt, check: 'pending', asks: 0, askDueAt: now }
    await this.storage.put(keyOf(medium._id, 'thumb'), thumb)
    await this.storage.put(keyOf(medium._id, 'large'), large)
    await this.media.insert(medium)
    await this.checks.ask(medium, now)
    return this.presenter.photo(medium)
  }

  /**
   * Gives photos to an issue, all or none; the same call again changes nothing. A verdict that comes from now on is told with
   * the issue's id, one that came before is in what is returned.
   * @param accountId the uploader: nobody attaches somebody else's photo.
   * @throws MEDIA_TOO_MANY, MEDIA_NOT_FOUND (also somebody else's, or of another issue).
   */
  async attach(communityId: string, ids: readonly string[], accountId: string, issueId: string): Promise<Medium[]> {
    const unique = [...new Set(ids)]
    if (unique.length > maxPhotos) throw new DomainError('MEDIA_TOO_MANY', { max: maxPhotos })
    const now = this.clock.now()
    const before = await this.media.listOfAccount(accountId, unique)
    for (const id of unique) {
      if (await this.media.attach(communityId, id, { accountId, issueId }, now)) continue
      await this.giveBack(communityId, issueId, before)
      throw new DomainError('MEDIA_NOT_FOUND')
    }
    return this.list(communityId, unique)
  }

  /** Undoes {@link attach} for an issue that was not written after all. */
  async release(communityId: string, issueId: string, ids: readonly string[]): Promise<void> {
    await this.media.release(communityId, issueId, ids, new Date(this.clock.now().getTime() + keepUnattachedMs))
  }

  /** Photos in the order of `ids`; what is gone is left out. */
  async list(communityId: string, ids: readonly string[]): Promise<Medium[]> {
    const found = new Map((await this.media.listByIds(communityId, ids)).map((medium) => [medium._id, medium]))
    return ids.flatMap((id) => found.get(id) ?? [])
  }

  /** Photos of many documents, read at once: id → view. */
  async views(communityId: string, ids: readonly string[]): Promise<Map<string, PhotoView>> {
    const media = await this.media.listByIds(communityId, [...new Set(ids)])
    return new Map(media.map((medium) => [medium._id, this.presenter.photo(medium)]))
  }

  /** The bytes behind a signed link. @throws MEDIA_LINK_EXPIRED (also forged), MEDIA_NOT_FOUND. */
  async read(link: { id: string; size: PhotoSize; expiresAt: number; signature: string }): Promise<Buffer> {
    if (!isValidMediaLink(this.env.MEDIA_KEY, link, this.clock.now())) throw new DomainError('MEDIA_LINK_EXPIRED')
    const bytes = await this.storage.get(keyOf(link.id, link.size))
    if (!bytes) throw new DomainError('MEDIA_NOT_FOUND')
    return bytes
  }

  /** For the timers: uploads nobody used. Files first, so that a crash leaves a document that finds them again. */
  async sweepUnattached(now: Date): Promise<number> {
    const due = await this.media.listSweepDue(now, sweepLimit)
    for (const { _id } of due) {
      for (const size of photoSizes) await this.storage.delete(keyOf(_id, size))
      await this.media.deleteSwept(_id, now)
    }
    return due.length
  }

  private async giveBack(communityId: string, issueId: string, before: Medium[]): Promise<void> {
    const wereFree = before.filter((medium) => medium.issueId === undefined).map(({ _id }) => _id)
    await this.release(communityId, issueId, wereFree)
  }
}

/** The last two characters of an id count up: they spread files over 256 folders. */
const keyOf = (id: string, size: PhotoSize): string => `${id.slice(-2)}/${id}/${size}.jpg`
