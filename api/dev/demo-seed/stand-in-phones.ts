import { standInPrefix } from '../demo-run/demo-env'
import type { Persona } from '../wechat-stand-in/options'

/** The WeChat app on everybody's phone, as the stand-in plays it. */
export class StandInPhones {
  constructor(private readonly url: string) {}

  async add(persona: Persona): Promise<void> {
    await this.ask('/personas', persona)
  }

  async loginCode(openid: string): Promise<string> {
    return (await this.ask('/login-code', { openid })).code
  }

  async phoneCode(openid: string): Promise<string> {
    return (await this.ask('/phone-code', { openid })).code
  }

  /** One tap on 开启提醒, and 允许. */
  async subscribe(openid: string, templateIds: readonly string[]): Promise<void> {
    await this.ask('/subscribe', { openid, templateIds })
  }

  private async ask(path: string, body: object): Promise<{ code: string }> {
    const response = await fetch(`${this.url}${standInPrefix}/phone${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`stand-in ${path}: ${response.status}`)
    return (await response.json()) as { code: string }
  }
}
