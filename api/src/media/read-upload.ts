import type { FastifyRequest } from 'fastify'
import '@fastify/multipart'
import { maxPhotoBytes } from '@shared/media'
import { DomainError } from '../core/domain-error'

const tooLarge = 'FST_REQ_FILE_TOO_LARGE'

/** The one file of a multipart body, in memory. @throws MEDIA_TOO_LARGE; MEDIA_NOT_A_PHOTO when there is no file. */
export async function readUpload(request: Pick<FastifyRequest, 'isMultipart' | 'file'>): Promise<Buffer> {
  if (!request.isMultipart()) throw new DomainError('MEDIA_NOT_A_PHOTO')
  const part = await request.file({ limits: { fileSize: maxPhotoBytes, files: 1, fields: 5 } })
  if (!part) throw new DomainError('MEDIA_NOT_A_PHOTO')
  try {
    return await part.toBuffer()
  } catch (error) {
    if ((error as { code?: string }).code === tooLarge) throw new DomainError('MEDIA_TOO_LARGE', { maxMb: maxPhotoBytes / 1024 / 1024 })
    throw error
  }
}
