import { DomainError } from '../../core/domain-error'

export type FileType = 'workbook' | 'text'

const starts = (file: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, at) => file[at] === byte)

/** Looks for ASCII text in the bytes; `wide` for UTF-16 as in the directory of an old Office file. */
const holds = (file: Uint8Array, text: string, wide = false): boolean =>
  Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(text, 0, wide ? 'utf16le' : 'latin1')

/**
 * Excel or text, by content.
 *
 * @throws DomainError FILE_TYPE_UNSUPPORTED for anything else (Word, PDF, pictures …), FILE_UNREADABLE for an empty or cut off
 * workbook, FILE_PROTECTED for one with a password
 */
export function sniffFile(file: Uint8Array): FileType {
  if (file.byteLength === 0) throw new DomainError('FILE_UNREADABLE')
  if (starts(file, [0x50, 0x4b, 0x03, 0x04])) return ofZip(file)
  if (starts(file, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return ofCompound(file)
  if (starts(file, [0xff, 0xfe]) || starts(file, [0xfe, 0xff])) return 'text'
  if (isBinary(file)) throw new DomainError('FILE_TYPE_UNSUPPORTED')
  return ofMarkup(file)
}

function ofZip(file: Uint8Array): FileType {
  if (holds(file, 'xl/workbook')) return 'workbook'
  // A workbook cut off in the middle has no directory at its end, but its first parts are named all the same.
  if (holds(file, 'xl/')) throw new DomainError('FILE_UNREADABLE')
  throw new DomainError('FILE_TYPE_UNSUPPORTED')
}

function ofCompound(file: Uint8Array): FileType {
  if (holds(file, 'EncryptedPackage', true)) throw new DomainError('FILE_PROTECTED')
  if (holds(file, 'Workbook', true) || holds(file, 'Book', true)) return 'workbook'
  throw new DomainError('FILE_TYPE_UNSUPPORTED')
}

/** Office systems export web pages and XML as ".xls": both are read as workbooks. */
function ofMarkup(file: Uint8Array): FileType {
  const head = Buffer.from(file.subarray(0, 4096))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (!head.startsWith('<')) return 'text'
  if (/<table|urn:schemas-microsoft-com:office:(spreadsheet|excel)/i.test(head)) return 'workbook'
  throw new DomainError('FILE_TYPE_UNSUPPORTED')
}

function isBinary(file: Uint8Array): boolean {
  if (starts(file, [0x25, 0x50, 0x44, 0x46])) return true
  return file.subarray(0, 4096).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b))
}
