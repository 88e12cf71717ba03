import { DomainError } from '../../core/domain-error'

/**
 * Text of a csv: UTF-8 with or without mark, UTF-16 as Excel's "Unicode text", else GB18030, which is what Chinese Excel writes.
 * UTF-8 is tried strictly first: hardly any GB18030 text of Chinese words happens to be valid UTF-8.
 *
 * @throws DomainError FILE_UNREADABLE when it is none of them
 */
export function decodeText(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return decode(file, 'utf-16le') ?? unreadable()
  if (file[0] === 0xfe && file[1] === 0xff) return decode(file, 'utf-16be') ?? unreadable()
  return decode(file, 'utf-8') ?? decode(file, 'gb18030') ?? unreadable()
}

function decode(file: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file)
  } catch {
    return undefined
  }
}

function unreadable(): never {
  throw new DomainError('FILE_UNREADABLE')
}
