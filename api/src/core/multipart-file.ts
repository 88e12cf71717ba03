import type { FastifyRequest } from 'fastify'
import '@fastify/multipart'
import type { ErrorCode } from '@shared/errors'
import { DomainError } from './domain-error'

export type MultipartRequest = Pick<FastifyRequest, 'isMultipart' | 'file'>

export interface FileRules {
  maxBytes: number
  /** Said when there is no form, no file in it, or only a part of one. */
  noFile: ErrorCode
  /** Said with `{maxMb}`. */
  tooLarge: ErrorCode
}

export interface MultipartFile {
  name: string
  bytes: Buffer
  /** A text field of the form that came before the file. */
  field(name: string): string | undefined
}

/** The one file of a multipart body, in memory. @throws the two errors the rules name; limits of the form name their own status */
export async function readMultipartFile(request: MultipartRequest, rules: FileRules): Promise<MultipartFile> {
  if (!request.isMultipart()) throw new DomainError(rules.noFile)
  const { truncated, ...file } = await read(request, rules).catch((error: unknown) => {
    throw saysWhy(error) ? error : new DomainError(rules.noFile)
  })
  if (truncated) throw new DomainError(rules.tooLarge, { maxMb: rules.maxBytes / 1024 / 1024 })
  return file
}

async function read(request: MultipartRequest, { maxBytes, noFile }: FileRules): Promise<MultipartFile & { truncated: boolean }> {
  // the parser's own error misses a file that is over by the last bytes: `truncated` is what counts
  const part = await request.file({ limits: { fileSize: maxBytes, files: 1, fields: 5 }, throwFileSizeLimit: false })
  if (!part) throw new DomainError(noFile)
  return {
    name: part.filename,
    bytes: await part.toBuffer(),
    truncated: part.file.truncated,
    field: (name) => {
      const field = part.fields[name]
      return field && 'value' in field ? String(field.value) : undefined
    },
  }
}

/** Limits name their status; a form without a boundary, or cut off, is a plain Error of the parser. */
const saysWhy = (error: unknown): boolean => error instanceof DomainError || (error as { statusCode?: unknown }).statusCode !== undefined
