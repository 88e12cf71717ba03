import Taro from '@tarojs/taro'

/**
 * Values kept on the phone, each with a key of its own. In a browser, what belongs to a person is kept per tab
 * (sessionStorage), so that the demo can show several people side by side; see session.ts.
 */
const prefix = 'hl.'

/** @returns undefined when nothing was kept or it cannot be read. */
export function recall<Value>(key: string): Value | undefined {
  try {
    const kept: unknown = Taro.getStorageSync(prefix + key)
    return kept === '' || kept === undefined || kept === null ? undefined : (kept as Value)
  } catch {
    return undefined
  }
}

/** @returns false when the phone refused (full); the caller says so if what was lost matters. */
export function remember(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(prefix + key, value)
    return true
  } catch {
    return false
  }
}

export function forget(key: string) {
  try {
    Taro.removeStorageSync(prefix + key)
  } catch {
    // Nothing was kept: nothing to forget.
  }
}
