import { maxRosterBytes, type RosterKind, rosterKind } from '@shared/roster'
import { type MultipartRequest, readMultipartFile } from '../core/multipart-file'

/**
 * The sheet of a form, in memory only, and the kind if the office chose one (a field `kind` before the file).
 * @throws FILE_TOO_LARGE; FILE_TYPE_UNSUPPORTED when there is no file
 */
export async function readRosterUpload(request: MultipartRequest): Promise<{ name: string; bytes: Uint8Array; kind?: RosterKind }> {
  const rules = { maxBytes: maxRosterBytes, noFile: 'FILE_TYPE_UNSUPPORTED', tooLarge: 'FILE_TOO_LARGE' } as const
  const { name, bytes, field } = await readMultipartFile(request, rules)
  const kind = rosterKind.safeParse(field('kind'))
  return { name, bytes, ...(kind.success ? { kind: kind.data } : {}) }
}
