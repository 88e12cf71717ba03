import type { PhotoView } from '@shared/media'
import Taro from '@tarojs/taro'
import { noNetwork, toApiError } from './api-error'
import { asBlobUrl } from './blob-url'
import { apiBase } from './http'
import { ensureSignedIn, forgetToken, signIn, token } from './session'

interface Raw {
  status: number
  body: unknown
}

interface UploadOptions {
  fields?: Record<string, string>
  /** Where the path does not tell it: a file chosen in a browser. */
  fileName?: string
  /** For a large file; WeChat's and Taro's own limit is 60 s. */
  timeoutMs?: number
  /** 0 to 100. */
  onProgress?: (percent: number) => void
}

async function send(path: string, filePath: string, { fields, fileName, timeoutMs, onProgress }: UploadOptions): Promise<Raw> {
  try {
    const task = Taro.uploadFile({
      url: apiBase + path,
      filePath: asBlobUrl(filePath),
      name: 'file',
      ...(fields ? { formData: fields } : {}),
      ...(fileName ? { fileName } : {}),
      ...(timeoutMs ? { timeout: timeoutMs } : {}),
      header: { authorization: `Bearer ${token() ?? ''}` },
    })
    if (onProgress) task.progress(({ progress }) => onProgress(progress))
    const answer = await task
    return { status: answer.statusCode, body: parse(answer.data) }
  } catch {
    throw noNetwork()
  }
}

/** WeChat hands the answer over as text. */
function parse(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

/**
 * Sends one file as multipart field `file`. @throws ApiError
 * @param path of the contract: /media, /communities/:id/imports.
 */
export async function upload<Answer>(path: string, filePath: string, options: UploadOptions = {}): Promise<Answer> {
  await ensureSignedIn()
  let answer = await send(path, filePath, options)
  if (answer.status === 401) {
    forgetToken()
    if (await signIn()) answer = await send(path, filePath, options)
  }
  if (answer.status >= 200 && answer.status < 300) return answer.body as Answer
  throw toApiError(answer.status, answer.body)
}

export const uploadPhoto = (filePath: string): Promise<PhotoView> => upload<PhotoView>('/media', filePath)
