import { Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common'
import { id } from '@shared/ids'
import { maxPhotoBytes, type PhotoView } from '@shared/media'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { Action } from '../core/action.decorator'
import { readMultipartFile } from '../core/multipart-file'
import { MediaService } from './media.service'
import { photoSizes } from './photo-sizes'
import { Uploader } from './uploader.decorator'

const linkParams = z.object({ id, size: z.enum(photoSizes) })
const photoFile = { maxBytes: maxPhotoBytes, noFile: 'MEDIA_NOT_A_PHOTO', tooLarge: 'MEDIA_TOO_LARGE' } as const
const linkQuery = z.object({ e: z.coerce.number().check(z.int(), z.positive()), s: z.string().check(z.maxLength(100)) })

@Controller('media')
export class MediaController {
  constructor(private readonly media: MediaService) {}

  @Post()
  @Action('media.upload')
  async upload(@Uploader() accountId: string, @Req() request: FastifyRequest): Promise<PhotoView> {
    return this.media.upload(accountId, (await readMultipartFile(request, photoFile)).bytes)
  }

  /** A phone keeps what it loaded: the bytes behind an address never change. The H5 page may stand on another origin. */
  @Get(':id/:size')
  @Action('media.read')
  async read(
    @Param({ schema: linkParams }) params: z.infer<typeof linkParams>,
    @Query({ schema: linkQuery }) query: z.infer<typeof linkQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const bytes = await this.media.read({ ...params, expiresAt: query.e, signature: query.s })
    reply.header('cache-control', 'private, max-age=86400, immutable').header('cross-origin-resource-policy', 'cross-origin')
    return new StreamableFile(bytes, { type: 'image/jpeg', disposition: 'inline' })
  }
}
