import type { FastifyRequest } from 'fastify'
import '@fastify/multipart'
import { maxPhotoBytes } from '@shared/media'
import { DomainError } from '../core/domain-error'

type Upload = Pick<FastifyRequest, 'isMultipart' | 'file'>

/** The one file of a multipart body, in memory. @throws MEDIA_TOO_LARGE; MEDIA_NOT_A_PHOTO when there is no file. */
export async function readUpload(request: Upload): Promise<Buffer> {
  if (!request.isMultipart()) throw new DomainError('MEDIA_NOT_A_PHOTO')
  const { bytes, truncated } = await readFile(request).catch(noPhotoUnlessLimited)
  if (truncated) throw new DomainError('MEDIA_TOO_LARGE', { maxMb: maxPhotoBytes / 1024 / 1024 })
  return bytes
}

async function readFile(request: Upload): Promise<{ bytes: Buffer; truncated: boolean }> {
  const limits = { fileSize: maxPhotoBytes, files: 1, fields: 5 }
  // its own error misses a file that is over by the last bytes: `truncated` is what counts
  const part = await request.file({ limits, throwFileSizeLimit: false })
  if (!part) throw new DomainError('MEDIA_NOT_A_PHOTO')
  return { bytes: await part.toBuffer(), truncated: part.file.truncated }
}

/** Limits name their status; a form without a boundary, or cut off, is a plain Error of the parser. */
function noPhotoUnlessLimited(error: unknown): never {
  const known = error instanceof DomainError || (error as { statusCode?: unknown }).statusCode !== undefined
  throw known ? error : new DomainError('MEDIA_NOT_A_PHOTO')
}
