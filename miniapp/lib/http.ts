import Taro from '@tarojs/taro'
import { noNetwork, toApiError } from './api-error'
import { forgetToken, signIn, started, token } from './session'

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
type Query = Record<string, string | number | boolean | undefined>

const origin = process.env.TARO_APP_API ?? ''
export const apiBase = `${origin}/api`

/** A photo's address as the phone can load it: signed paths of the API get its origin. */
export const mediaUrl = (path: string): string => (path.startsWith('/') ? origin + path : path)

const withQuery = (path: string, query: Query = {}) => {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(String(value))}`],
  )
  return pairs.length ? `${path}?${pairs.join('&')}` : path
}

interface Raw {
  status: number
  body: unknown
}

async function send(method: Method, path: string, data: unknown, bearer: string | undefined): Promise<Raw> {
  try {
    const response = await Taro.request({
      url: apiBase + path,
      method: method as 'GET',
      data,
      timeout: 20_000,
      header: { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
    })
    return { status: response.statusCode, body: response.data }
  } catch (error) {
    // In a browser Taro throws for some statuses; a status means the server did answer.
    const answered = error as { status?: number; statusCode?: number; json?: () => Promise<unknown>; data?: unknown }
    const status = answered.statusCode ?? answered.status
    if (!status) throw noNetwork()
    return { status, body: answered.json ? await answered.json().catch(() => undefined) : answered.data }
  }
}

/**
 * One request as the signed-in person, or as nobody where there is no way to sign in. A session that has run out is renewed once, unseen (wx.login needs no tap).
 * @throws ApiError
 */
async function request<Answer>(method: Method, path: string, data?: unknown): Promise<Answer> {
  await started()
  let answer = await send(method, path, data, token())
  if (answer.status === 401) {
    forgetToken()
    if (await signIn()) answer = await send(method, path, data, token())
  }
  if (answer.status >= 200 && answer.status < 300) return answer.body as Answer
  throw toApiError(answer.status, answer.body)
}

/** Paths are those of the contract, without /api: `http.get<MeView>('/me')`. */
export const http = {
  get: <Answer>(path: string, query?: Query) => request<Answer>('GET', withQuery(path, query)),
  post: <Answer>(path: string, data: unknown = {}) => request<Answer>('POST', path, data),
  patch: <Answer>(path: string, data: unknown = {}) => request<Answer>('PATCH', path, data),
  put: <Answer>(path: string, data: unknown = {}) => request<Answer>('PUT', path, data),
  delete: <Answer>(path: string) => request<Answer>('DELETE', path),
}
