import { readFile } from 'node:fs/promises'
import type { RealServer } from '../../../e2e/support/real-server'

export interface Asked {
  method: string
  path: string
  status: number
}

interface Callbacks<Result> {
  success?(result: Result): void
  fail?(error: { errMsg: string }): void
  complete?(result: unknown): void
}

export interface Navigation {
  navigateTo(url: string): void
  redirectTo(url: string): void
  reLaunch(url: string): void
  navigateBack(delta: number): void
}

export interface WxOptions {
  server: RealServer
  openid: string
  navigation: Navigation
  /** What the person picks when asked for a photo. */
  photo: string
  clone<Value>(value: Value): Value
}

const maxKeyBytes = 1024 * 1024

/** WeChat's API as far as the app uses it: answers come later, as callbacks; limits of wechat-facts §8. */
export function createWx({ server, openid, navigation, photo, clone }: WxOptions) {
  const asked: Asked[] = []
  const said: string[] = []
  const storage = new Map<string, string>()
  const network = { online: true, listeners: new Set<(result: { isConnected: boolean; networkType: string }) => void>() }
  const used = new Set<string>()

  const answer = <Result extends object>(name: string, options: Callbacks<Result> | undefined, work: () => Result | Promise<Result>) => {
    used.add(name)
    void Promise.resolve()
      .then(work)
      .then(
        (result) => {
          const whole = clone({ ...result, errMsg: `${name}:ok` })
          options?.success?.(whole)
          options?.complete?.(whole)
        },
        (error: unknown) => {
          const failed = clone({ errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` })
          options?.fail?.(failed)
          options?.complete?.(failed)
        },
      )
  }

  const reach = async (url: string, init: RequestInit & { method: string }) => {
    if (!network.online) throw new Error('timeout')
    const path = url.replace(/^https?:\/\/[^/]+/, '')
    const response = await fetch(server.url + path, init)
    asked.push({ method: init.method, path, status: response.status })
    return response
  }

  const storageOf = (key: string): unknown => {
    const kept = storage.get(key)
    return kept === undefined ? '' : clone(JSON.parse(kept))
  }
  const store = (key: string, value: unknown) => {
    const text = JSON.stringify(value)
    if (text.length > maxKeyBytes) throw new Error('setStorageSync:fail exceed limit 1MB')
    storage.set(key, text)
  }

  const wx = {
    request(options: Callbacks<object> & { url: string; method?: string; data?: unknown; header?: Record<string, string> }) {
      answer('request', options, async () => {
        const method = options.method ?? 'GET'
        const withBody = method !== 'GET' && options.data !== undefined
        const header = { 'content-type': 'application/json', ...options.header }
        const response = await reach(options.url, { method, headers: header, ...(withBody ? { body: JSON.stringify(options.data) } : {}) })
        const text = await response.text()
        return { statusCode: response.status, data: parsed(text), header: Object.fromEntries(response.headers) }
      })
      return { abort: () => undefined, onHeadersReceived: () => undefined }
    },
    uploadFile(options: Callbacks<object> & { url: string; filePath: string; name: string; header?: Record<string, string> }) {
      answer('uploadFile', options, async () => {
        const form = new FormData()
        form.append(options.name, new Blob([new Uint8Array(await readFile(photo))]), 'photo.jpg')
        const response = await reach(options.url, { method: 'POST', headers: options.header ?? {}, body: form })
        return { statusCode: response.status, data: await response.text() }
      })
      return { abort: () => undefined, onProgressUpdate: () => undefined, offProgressUpdate: () => undefined }
    },
    login: (options?: Callbacks<object>) => answer('login', options, () => server.phoneSide('/login-code', { openid })),

    getStorageSync: storageOf,
    setStorageSync: store,
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => clone({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 }),

    getWindowInfo: () =>
      clone({ statusBarHeight: 44, windowWidth: 375, windowHeight: 812, screenHeight: 812, pixelRatio: 3, safeArea: { bottom: 778 } }),
    getAppBaseInfo: () => clone({ fontSizeSetting: 17, SDKVersion: '3.7.0', theme: 'light', language: 'zh_CN' }),
    getDeviceInfo: () => clone({ platform: 'ios', system: 'iOS 12.5', brand: 'iPhone', model: 'iPhone 7' }),
    getSystemInfoSync: () =>
      clone({ platform: 'ios', system: 'iOS 12.5', SDKVersion: '3.7.0', windowWidth: 375, windowHeight: 812, pixelRatio: 3 }),
    getMenuButtonBoundingClientRect: () => clone({ top: 48, bottom: 80, left: 281, right: 368, width: 87, height: 32 }),
    getLaunchOptionsSync: () => clone({ path: 'pages/building/index', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => clone({ path: 'pages/building/index', query: {}, scene: 1001 }),
    getAccountInfoSync: () => clone({ miniProgram: { appId: 'wx0000000000000001', envVersion: 'release' } }),
    canIUse: () => true,
    nextTick: (act: () => void) => void setTimeout(act, 0),

    getNetworkType: (options?: Callbacks<object>) =>
      answer('getNetworkType', options, () => ({ networkType: network.online ? 'wifi' : 'none' })),
    onNetworkStatusChange: (listener: (result: { isConnected: boolean; networkType: string }) => void) =>
      void network.listeners.add(listener),
    offNetworkStatusChange: (listener: (result: { isConnected: boolean; networkType: string }) => void) =>
      void network.listeners.delete(listener),

    navigateTo: (options: Callbacks<object> & { url: string }) =>
      answer('navigateTo', options, () => asDone(navigation.navigateTo(options.url))),
    redirectTo: (options: Callbacks<object> & { url: string }) =>
      answer('redirectTo', options, () => asDone(navigation.redirectTo(options.url))),
    reLaunch: (options: Callbacks<object> & { url: string }) => answer('reLaunch', options, () => asDone(navigation.reLaunch(options.url))),
    navigateBack: (options?: Callbacks<object> & { delta?: number }) =>
      answer('navigateBack', options, () => asDone(navigation.navigateBack(options?.delta ?? 1))),

    showToast: (options: Callbacks<object> & { title: string }) => answer('showToast', options, () => asDone(said.push(options.title))),
    hideToast: (options?: Callbacks<object>) => answer('hideToast', options, () => ({})),
    showModal: (options: Callbacks<object> & { title?: string; content?: string }) =>
      answer('showModal', options, () => {
        said.push(`${options.title ?? ''} ${options.content ?? ''}`)
        return { confirm: true, cancel: false }
      }),
    showActionSheet: (options: Callbacks<object>) => answer('showActionSheet', options, () => ({ tapIndex: 0 })),
    stopPullDownRefresh: (options?: Callbacks<object>) => answer('stopPullDownRefresh', options, () => ({})),
    pageScrollTo: (options?: Callbacks<object>) => answer('pageScrollTo', options, () => ({})),
    setNavigationBarTitle: (options?: Callbacks<object>) => answer('setNavigationBarTitle', options, () => ({})),
    makePhoneCall: (options: Callbacks<object> & { phoneNumber: string }) =>
      answer('makePhoneCall', options, () => asDone(said.push(`拨打 ${options.phoneNumber}`))),
    chooseImage: (options: Callbacks<object>) =>
      answer('chooseImage', options, () => ({
        tempFilePaths: ['wxfile://tmp_photo.jpg'],
        tempFiles: [{ path: 'wxfile://tmp_photo.jpg', size: 1 }],
      })),
    getFileSystemManager: () => ({
      saveFile: (options: Callbacks<object> & { tempFilePath: string }) =>
        answer('saveFile', options, () => ({ savedFilePath: options.tempFilePath.replace('tmp_', 'store_') })),
    }),
  }

  return {
    wx,
    asked,
    said,
    used,
    setOnline(online: boolean) {
      network.online = online
      for (const listener of network.listeners) listener(clone({ isConnected: online, networkType: online ? 'wifi' : 'none' }))
    },
  }
}

const asDone = (_done: unknown): object => ({})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
