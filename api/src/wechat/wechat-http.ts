import * as z from 'zod/mini'
import { wasNeverConnected } from '../core/never-connected'
import { parseWechatJson } from './parse-json'
import { WechatError } from './wechat.errors'

const TIMEOUT_MS = 5000

/** Documented as numbers; whoever answers in WeChat's place may write text. */
const Failure = z.object({ errcode: z.optional(z.coerce.number()), errmsg: z.optional(z.string()) })

export interface WechatCall {
  method: 'GET' | 'POST'
  path: string
  query?: Readonly<Record<string, string>>
  body?: Readonly<Record<string, unknown>>
  /** Default 5 s. */
  timeoutMs?: number
}

/** An answer that was no error: parsed JSON, or the bytes of an image. */
export type WechatAnswer = { json: unknown } | { image: Buffer }

/** Sends calls to one base URL and tells errors from answers. WeChat answers errors with HTTP 200, so `errcode` decides. */
export class WechatHttp {
  constructor(
    private readonly baseUrl: string,
    /** Overrules what a call says. */
    private readonly timeoutMs?: number,
  ) {}

  /** Throws WechatError. */
  async call({ method, path, query = {}, body, timeoutMs = TIMEOUT_MS }: WechatCall): Promise<WechatAnswer> {
    const url = `${this.baseUrl}${path}?${new URLSearchParams(query)}`
    const { response, bytes } = await this.exchange(path, url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(this.timeoutMs ?? timeoutMs),
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (!response.ok) throw WechatError.unreachable(path, `HTTP ${response.status}`)
    return isImage(bytes) ? { image: bytes } : { json: readJson(path, bytes.toString('utf8')) }
  }

  /** The underlying error may quote the URL with its secret: only its name is kept. */
  private async exchange(path: string, url: string, init: RequestInit): Promise<{ response: Response; bytes: Buffer }> {
    try {
      const response = await fetch(url, init)
      return { response, bytes: Buffer.from(await response.arrayBuffer()) }
    } catch (error) {
      throw WechatError.unreachable(path, error instanceof Error ? error.name : 'failed', wasNeverConnected(error))
    }
  }
}

/** First bytes of JPEG and PNG: WeChat names both, and its errors, by content types that differ from page to page. */
const IMAGE_STARTS = [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from([0x89, 0x50, 0x4e, 0x47])]

const isImage = (bytes: Buffer): boolean => IMAGE_STARTS.some((start) => bytes.subarray(0, start.length).equals(start))

function readJson(path: string, text: string): unknown {
  const json = parseOr(path, text)
  const { errcode, errmsg } = readAs(path, Failure, json)
  if (errcode) throw WechatError.fromCode(path, errcode, errmsg ?? '')
  return json
}

function parseOr(path: string, text: string): unknown {
  try {
    return parseWechatJson(text)
  } catch {
    throw WechatError.unreachable(path, 'answer is not JSON')
  }
}

/** The answer by its schema; an answer of another shape counts as none. */
export function readAs<Schema extends z.ZodMiniType>(path: string, schema: Schema, json: unknown): z.output<Schema> {
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw WechatError.unreachable(path, 'answer has an unexpected shape')
  return parsed.data
}
