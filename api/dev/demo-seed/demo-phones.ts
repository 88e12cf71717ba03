import type { SessionView } from '@shared/accounts'
import type { ErrorBody } from '@shared/errors'
import type { Clock } from '../../src/core/clock'
import { standInPrefix } from '../demo-run/demo-env'
import type { Persona } from '../wechat-stand-in/options'

/** A session lives 2 hours, and WeChat checks texts only of those it saw within 2 hours. */
const freshMs = 100 * 60_000

/** Everybody's phone: signs in and asks the API the way the mini program does. */
export class DemoPhones {
  private readonly sessions = new Map<string, { token: string; at: number }>()
  readonly personas = new Map<string, Persona>()

  constructor(
    private readonly url: string,
    private readonly clock: Clock,
  ) {}

  /** Gives somebody WeChat, and binds the number as the phone button does. */
  async join(persona: Persona): Promise<void> {
    if (this.personas.has(persona.openid)) return
    this.personas.set(persona.openid, persona)
    await this.phoneSide('/personas', persona)
    if (persona.phoneNumber)
      await this.call(persona.openid, 'POST', '/me/phone', await this.phoneSide('/phone-code', { openid: persona.openid }))
  }

  /** @throws Error with the API's code when it refuses */
  async call<Body>(openid: string, method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<Body> {
    const token = await this.token(openid)
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return answer<Body>(`${method} ${path}`, response)
  }

  async upload<Body>(openid: string, path: string, file: Buffer, fileName: string, fields: Record<string, string> = {}): Promise<Body> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob([new Uint8Array(file)]), fileName)
    const headers = { authorization: `Bearer ${await this.token(openid)}` }
    return answer<Body>(`POST ${path}`, await fetch(`${this.url}/api${path}`, { method: 'POST', headers, body: form }))
  }

  private async token(openid: string): Promise<string> {
    const now = this.clock.now().getTime()
    const known = this.sessions.get(openid)
    if (known && now - known.at < freshMs) return known.token
    const response = await fetch(`${this.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(await this.phoneSide('/login-code', { openid })),
    })
    const { token } = await answer<SessionView>('POST /sessions', response)
    this.sessions.set(openid, { token, at: now })
    return token
  }

  private async phoneSide(path: string, body: object): Promise<{ code: string }> {
    const response = await fetch(`${this.url}${standInPrefix}/phone${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return answer(`stand-in ${path}`, response)
  }
}

async function answer<Body>(asked: string, response: Response): Promise<Body> {
  const text = await response.text()
  const body: unknown = text ? JSON.parse(text) : undefined
  if (response.ok) return body as Body
  const { code, message } = body as Partial<ErrorBody>
  throw new Error(`${asked}: ${response.status} ${code ?? ''} ${message ?? ''}`)
}
