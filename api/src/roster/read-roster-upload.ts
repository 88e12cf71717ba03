import type { FastifyRequest } from 'fastify'
import '@fastify/multipart'
import { maxRosterBytes, type RosterKind, rosterKind } from '@shared/roster'
import { DomainError } from '../core/domain-error'

const tooLarge = 'FST_REQ_FILE_TOO_LARGE'

/**
 * The sheet of a multipart body, in memory only, and the kind if the office chose one (a field `kind` before the file).
 *
 * @throws FILE_TOO_LARGE; FILE_TYPE_UNSUPPORTED when there is no file
 */
export async function readRosterUpload(
  request: Pick<FastifyRequest, 'isMultipart' | 'file'>,
): Promise<{ name: string; bytes: Uint8Array; kind?: RosterKind }> {
  if (!request.isMultipart()) throw new DomainError('FILE_TYPE_UNSUPPORTED')
  const part = await request.file({ limits: { fileSize: maxRosterBytes, files: 1, fields: 5 } })
  if (!part) throw new DomainError('FILE_TYPE_UNSUPPORTED')
  const field = part.fields.kind
  const kind = rosterKind.safeParse(field && 'value' in field ? field.value : undefined)
  try {
    return { name: part.filename, bytes: await part.toBuffer(), ...(kind.success ? { kind: kind.data } : {}) }
  } catch (error) {
    if ((error as { code?: string }).code === tooLarge) throw new DomainError('FILE_TOO_LARGE', { maxMb: maxRosterBytes / 1024 / 1024 })
    throw error
  }
}
