const endMark = 0x06054b50
const entryMark = 0x02014b50
const entryBytes = 46
/** The end record and the longest comment behind it. */
const tailBytes = 22 + 0xffff

/**
 * How many bytes the parts of a zip say they unpack to, from its directory alone: a workbook of 1 MB may unpack to 1 GB.
 *
 * @returns 0 where there is no directory to read; opening it will fail by itself
 */
export function unpackedSize(file: Uint8Array): number {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = findEnd(bytes)
  if (end === undefined) return 0
  let total = 0
  let at = bytes.readUInt32LE(end + 16)
  while (at + entryBytes <= end && bytes.readUInt32LE(at) === entryMark) {
    total += bytes.readUInt32LE(at + 24)
    at += entryBytes + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return total
}

function findEnd(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - tailBytes); at--) if (bytes.readUInt32LE(at) === endMark) return at
  return undefined
}
