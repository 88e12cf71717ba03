import { Events } from '@tarojs/shared'
import { useEffect, useRef } from 'react'

/**
 * Stands for `@tarojs/taro` in the tests of screens. Every API is a jest mock that succeeds with `{ errMsg: 'name:ok' }`; the ones below
 * do a little more. A test says what is answered (`answerRequests`, `openPage`, `taro.chooseMedia.mockResolvedValue(…)`), looks at
 * `taroCalls('showToast')`, and starts with `resetTaro()`.
 */
type Api = (...args: never[]) => unknown

interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
}

interface Page {
  path: string
  params: Record<string, string>
}

const WINDOW = {
  windowWidth: 375,
  windowHeight: 812,
  screenWidth: 375,
  screenHeight: 812,
  statusBarHeight: 44,
  pixelRatio: 2,
  platform: 'devtools',
}
const noAnswer = (options: RequestOptions): { statusCode: number; data: unknown } => {
  throw { errMsg: `request:fail nothing answers ${options.method ?? 'GET'} ${options.url} in this test` }
}

const storage = new Map<string, unknown>()
const pageCallbacks = new Map<string, () => void>()
let answer = noAnswer
let page: Page = { path: '/pages/index/index', params: {} }

const selectorQuery = new Proxy<Record<string, unknown>>(
  {},
  {
    get: (_target, name) => (name === 'exec' ? (done?: (found: unknown[]) => void) => done?.([]) : () => selectorQuery),
  },
)

const onMount =
  (name: string): Api =>
  (callback: (options: Record<string, string>) => void) => {
    const latest = useRef(callback)
    latest.current = callback
    pageCallbacks.set(name, () => latest.current(page.params))
    useEffect(() => {
      latest.current(page.params)
    }, [])
  }

const apis: Record<string, Api> = {
  request: async (options: RequestOptions) => answer(options),
  login: async () => ({ code: 'login-code', errMsg: 'login:ok' }),
  showModal: async () => ({ confirm: true, cancel: false, errMsg: 'showModal:ok' }),
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  clearStorageSync: () => storage.clear(),
  getEnv: () => 'WEB',
  getWindowInfo: () => WINDOW,
  getAppBaseInfo: () => WINDOW,
  getSystemInfoSync: () => WINDOW,
  getSystemInfo: async () => WINDOW,
  getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 281, right: 368, width: 87, height: 32 }),
  pxTransform: (size: number) => `${size}px`,
  nextTick: (callback: () => void) => queueMicrotask(callback),
  createSelectorQuery: () => selectorQuery,
  getCurrentPages: () => [{ route: page.path.slice(1), options: page.params }],
  getCurrentInstance: () => ({ router: page, page: { path: page.path } }),
  useRouter: () => page,
  useLoad: onMount('useLoad'),
  useDidShow: onMount('useDidShow'),
}

const values: Record<string, unknown> = {
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
  Events,
  eventCenter: new Events(),
}

function behaviourOf(name: string): Api {
  const known = apis[name]
  if (known) return known
  // Taro registers callbacks with these; React would take a returned value for a clean-up.
  if (/^use[A-Z]/.test(name)) return (callback: () => void) => void pageCallbacks.set(name, callback)
  if (/^(on|off)[A-Z]|Sync$/.test(name)) return () => undefined
  return async () => ({ errMsg: `${name}:ok` })
}

const mocks = new Map<string, jest.Mock>()

function mockOf(name: string): jest.Mock {
  const existing = mocks.get(name)
  if (existing) return existing
  const mock = jest.fn(behaviourOf(name) as (...args: unknown[]) => unknown)
  mocks.set(name, mock)
  return mock
}

/** The API of Taro by name, each a jest mock. */
export const taro = new Proxy<Record<string, jest.Mock>>(
  {},
  {
    get(_target, name) {
      if (name === '__esModule') return true
      if (name === 'default') return taro
      if (typeof name === 'symbol' || name === 'then') return undefined
      return name in values ? values[name] : mockOf(name)
    },
  },
)

/** The arguments of each call of this API so far, oldest first. */
export function taroCalls(name: string): unknown[][] {
  return mocks.get(name)?.mock.calls ?? []
}

/** What `Taro.request` answers from now on; until then every request fails like a phone without signal. */
export function answerRequests(answerOne: (options: RequestOptions) => { statusCode: number; data: unknown }): void {
  answer = answerOne
}

/** The page that `useRouter` and `getCurrentInstance` report. */
export function openPage(path: string, params: Record<string, string> = {}): void {
  page = { path, params }
}

/** Runs what the page gave to this hook: `firePage('usePullDownRefresh')`. @throws Error when the page did not use the hook */
export function firePage(hook: string): void {
  const callback = pageCallbacks.get(hook)
  if (!callback) throw new Error(`the page does not use ${hook}`)
  callback()
}

/** Forgets calls, answers, storage and page; for `beforeEach`. */
export function resetTaro(): void {
  storage.clear()
  pageCallbacks.clear()
  answer = noAnswer
  page = { path: '/pages/index/index', params: {} }
  for (const [name, mock] of mocks) mock.mockReset().mockImplementation(behaviourOf(name) as (...args: unknown[]) => unknown)
}
