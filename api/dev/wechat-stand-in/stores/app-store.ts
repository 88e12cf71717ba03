import { PlatformError } from '../platform-error'
import { TokenStore } from './token-store'

/** Which account of the owner an app id belongs to: each has a secret, tokens and openids of its own. */
export type AppName = 'miniProgram' | 'serviceAccount'

export interface App {
  name: AppName
  appId: string
  appSecret: string
  tokens: TokenStore
}

export class AppStore {
  private readonly apps: readonly App[]

  constructor(clock: { now(): Date }, apps: readonly Omit<App, 'tokens'>[]) {
    this.apps = apps.map((app) => ({ ...app, tokens: new TokenStore(clock) }))
  }

  /** Throws 40013 unknown app id, 40125 another secret. */
  withSecret(appId: string, appSecret: string): App {
    const app = this.apps.find((one) => one.appId === appId)
    if (!app) throw new PlatformError(40013)
    if (app.appSecret !== appSecret) throw new PlatformError(40125)
    return app
  }

  /** Throws 41001, 40001 or 42001 for the token, 48001 when it is another account's. */
  checkToken(token: string, name: AppName): App {
    const app = this.apps.find(({ tokens }) => tokens.knows(token)) ?? this.apps[0]
    app?.tokens.check(token)
    if (app?.name !== name) throw new PlatformError(48001)
    return app
  }
}
