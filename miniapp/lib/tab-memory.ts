import { forget, recall, remember } from './storage'

/** What belongs to one signed-in person: the phone's storage in WeChat, this browser tab's own in H5. */
export const tabMemory =
  process.env.TARO_ENV === 'h5'
    ? {
        get: (key: string) => window.sessionStorage.getItem(key) ?? undefined,
        set: (key: string, value: string) => window.sessionStorage.setItem(key, value),
        remove: (key: string) => window.sessionStorage.removeItem(key),
      }
    : { get: (key: string) => recall<string>(key), set: (key: string, value: string) => void remember(key, value), remove: forget }
