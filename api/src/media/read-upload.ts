import type { FastifyRequest } from 'fastify'
import '@fastify/multipart'
import { maxPhotoBytes } from '@shared/media'
import { DomainError } from '../core/domain-error'

/** The one file of a multipart body, in memory. @throws MEDIA_TOO_LARGE; MEDIA_NOT_A_PHOTO when there is no file. */
export async function readUpload(request: Pick<FastifyRequest, 'isMultipart' | 'file'>): Promise<Buffer> {
  if (!request.isMultipart()) throw new DomainError('MEDIA_NOT_A_PHOTO')
  const limits = { fileSize: maxPhotoBytes, files: 1, fields: 5 }
  // its own error misses a file that is over by the last bytes: `truncated` is what counts
  const part = await request.file({ limits, throwFileSizeLimit: false })
  if (!part) throw new DomainError('MEDIA_NOT_A_PHOTO')
  const bytes = await part.toBuffer()
  if (part.file.truncated) throw new DomainError('MEDIA_TOO_LARGE', { maxMb: maxPhotoBytes / 1024 / 1024 })
  return bytes
}
