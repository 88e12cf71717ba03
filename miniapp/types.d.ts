declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    /** Set by Taro at build time. */
    TARO_ENV: 'weapp' | 'h5'
    /** Where the API is, without a slash at the end; empty = same origin. */
    TARO_APP_API?: string
  }
}
