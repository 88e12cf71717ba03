import { createHash, createHmac } from 'node:crypto'

const ALGORITHM = 'TC3-HMAC-SHA256'

/** What a request says of who signed it and how. */
export interface Tc3Authorization {
  secretId: string
  /** UTC day, e.g. `2019-02-25`. */
  date: string
  service: string
  signedHeaders: readonly string[]
  signature: string
}

export interface Tc3Request {
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** The body exactly as it was sent. */
  payload: string
  /** X-TC-Timestamp, seconds. */
  timestamp: string
}

const FORM = new RegExp(
  `^${ALGORITHM} Credential=([^/, ]+)/(\\d{4}-\\d{2}-\\d{2})/([^/]+)/tc3_request, ?SignedHeaders=([^, ]+), ?Signature=([0-9a-f]{64})$`,
)

/** Undefined when the header has another form. */
export function readAuthorization(header: string): Tc3Authorization | undefined {
  const [, secretId = '', date = '', service = '', headers = '', signature = ''] = FORM.exec(header) ?? []
  return signature ? { secretId, date, service, signedHeaders: headers.split(';'), signature } : undefined
}

/** The signature such a `POST /` must carry: "签名方法 v3" of Tencent Cloud's API documentation. */
export function tc3Signature(
  secretKey: string,
  { headers, payload, timestamp }: Tc3Request,
  by: Omit<Tc3Authorization, 'signature'>,
): string {
  const canonicalHeaders = by.signedHeaders
    .map(
      (name) =>
        `${name}:${String(headers[name] ?? '')
          .trim()
          .toLowerCase()}\n`,
    )
    .join('')
  const canonical = ['POST', '/', '', canonicalHeaders, by.signedHeaders.join(';'), sha256(payload)].join('\n')
  const toSign = [ALGORITHM, timestamp, `${by.date}/${by.service}/tc3_request`, sha256(canonical)].join('\n')
  const key = [by.date, by.service, 'tc3_request'].reduce<string | Buffer>((secret, part) => hmac(secret, part), `TC3${secretKey}`)
  return hmac(key, toSign).toString('hex')
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
