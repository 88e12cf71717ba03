import { Inject, Injectable } from '@nestjs/common'
import type { PhotoView } from '@shared/media'
import { Clock } from '../core/clock'
import { ENV, type Env } from '../core/env'
import type { Medium } from './media.schema'
import { signMediaPath } from './media-links'

@Injectable()
export class MediaPresenter {
  constructor(
    @Inject(ENV) private readonly env: Pick<Env, 'MEDIA_KEY' | 'PUBLIC_URL'>,
    private readonly clock: Clock,
  ) {}

  /** Addresses are paths on the API's own origin. */
  photo({ _id, width, height }: Medium): PhotoView {
    const now = this.clock.now()
    const link = (size: 'thumb' | 'large') => signMediaPath(this.env.MEDIA_KEY, _id, size, now)
    return { id: _id, width, height, thumbUrl: link('thumb'), largeUrl: link('large') }
  }

  /** Where WeChat fetches the photo for its check. */
  publicUrl({ _id }: Medium): string {
    return this.env.PUBLIC_URL.replace(/\/+$/, '') + signMediaPath(this.env.MEDIA_KEY, _id, 'large', this.clock.now())
  }
}
