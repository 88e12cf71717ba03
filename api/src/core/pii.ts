import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** Text that only {@link Pii.open} can read: `aes-256-gcm.<key id>.<iv+tag+cipher, base64url>`. */
export type Sealed = string

/** Names, phones, exact rooms of persons: encrypted at rest from the first row, found by keyed hash (design §3). */
@Injectable()
export class Pii {
  private readonly keys: Map<string, Buffer>
  private readonly currentKeyId: string

  /**
   * @param keyList `id:base64` pairs joined by commas; the first seals, all open. Rotation: put a new one in front.
   * @param hashKey base64; changing it means hashing every phone again.
   */
  constructor(
    keyList: string,
    private readonly hashKey: string,
  ) {
    this.keys = new Map(keyList.split(',').map(parseKey))
    const first = this.keys.keys().next().value
    if (first === undefined) throw new Error('PII_KEYS is empty')
    this.currentKeyId = first
  }

  seal(text: string): Sealed {
    const iv = randomBytes(ivBytes)
    const cipher = createCipheriv(algorithm, this.key(this.currentKeyId), iv)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return `${algorithm}.${this.currentKeyId}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
  }

  open(sealed: Sealed): string {
    const [name, keyId, payload] = sealed.split('.')
    if (name !== algorithm || keyId === undefined || payload === undefined) throw new Error('not a sealed text')
    const bytes = Buffer.from(payload, 'base64url')
    const decipher = createDecipheriv(algorithm, this.key(keyId), bytes.subarray(0, ivBytes))
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
  }

  openOptional(sealed: Sealed | undefined): string | undefined {
    return sealed === undefined ? undefined : this.open(sealed)
  }

  /** Finds a phone without storing it readable. Digits only, so that `138 0000 0000` and `13800000000` are one. */
  hashPhone(phone: string): string {
    return createHmac('sha256', Buffer.from(this.hashKey, 'base64')).update(phone.replace(/\D/g, '')).digest('base64url')
  }

  /** Recognises the same text again without storing it readable. */
  hashText(text: string): string {
    return createHmac('sha256', Buffer.from(this.hashKey, 'base64')).update(`text:${text}`).digest('base64url')
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id)
    if (!key) throw new Error(`PII key ${id} is not configured`)
    return key
  }
}

function parseKey(pair: string): [string, Buffer] {
  const [id, base64] = pair.trim().split(':')
  const key = Buffer.from(base64 ?? '', 'base64')
  if (!id || key.length !== 32) throw new Error('PII_KEYS wants id:base64 pairs of 32-byte keys')
  return [id, key]
}
