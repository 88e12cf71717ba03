import type { SessionView } from '@shared/accounts'
import Taro from '@tarojs/taro'
import { tabMemory } from './tab-memory'

/**
 * Signing in (design §10). In WeChat: wx.login, silently. In a browser there are two ways: a desk keeps the token it was
 * given, and the demo's persona pages ask the stand-in phone of `?persona=<openid>` for a login code; every tab is its own person.
 */
const tokenKey = 'token'
const personaKey = 'persona'
const origin = process.env.TARO_APP_API ?? ''
/** The demo's stand-in for the phone; it exists in the demo only. */
const standInLogin = `${origin}/wechat-stand-in/phone/login-code`

export function token(): string | undefined {
  persona()
  return tabMemory.get(tokenKey)
}
export const keepSession = (session: SessionView) => tabMemory.set(tokenKey, session.token)
export const forgetToken = () => tabMemory.remove(tokenKey)

let inFlight: Promise<boolean> | undefined

/** Signs in without asking anybody; several callers share one attempt. @returns false when there is no way to (a desk, a plain browser). */
export function signIn(): Promise<boolean> {
  inFlight ??= attempt().finally(() => {
    inFlight = undefined
  })
  return inFlight
}

/** Signed in already, or signed in now. */
export const ensureSignedIn = async (): Promise<boolean> => token() !== undefined || (await signIn())

let starting: Promise<unknown> = Promise.resolve()

/** Once, when the program starts; requests wait for it, so that the first ones are not refused. */
export function startSession() {
  starting = ensureSignedIn()
}

/** Settled when nobody is being signed in at the start (any more). */
export const started = (): Promise<unknown> => starting

/** Ends the session of this phone, tab or desk here; the server is told by DELETE /sessions/current. */
export function signOut() {
  forgetToken()
  tabMemory.remove(personaKey)
}

async function attempt(): Promise<boolean> {
  try {
    const code = await loginCode()
    if (!code) return false
    const answer = await Taro.request<SessionView>({ url: `${origin}/api/sessions`, method: 'POST', data: { code } })
    if (answer.statusCode >= 300 || !answer.data.token) return false
    keepSession(answer.data)
    return true
  } catch {
    return false
  }
}

async function loginCode(): Promise<string | undefined> {
  if (process.env.TARO_ENV !== 'h5') return (await Taro.login()).code
  const openid = persona()
  if (!openid) return undefined
  const answer = await Taro.request<{ code: string }>({ url: standInLogin, method: 'POST', data: { openid } })
  return answer.data.code
}

/** Who this browser tab is in the demo; the address names somebody else: that person from now on. */
export function persona(): string | undefined {
  if (process.env.TARO_ENV !== 'h5') return undefined
  const named = new URLSearchParams(window.location.search).get('persona') ?? undefined
  if (named && named !== tabMemory.get(personaKey)) {
    tabMemory.set(personaKey, named)
    forgetToken()
  }
  return named ?? tabMemory.get(personaKey)
}
