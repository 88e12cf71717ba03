import type { ReceivedMessage } from '../stores/message-store'

interface Pushed {
  event: Record<string, unknown>
}

/** The WeChat app of the people registered with the stand-in, and its levers, for tests. */
export class Phone {
  constructor(private readonly baseUrl: string) {}

  async loginCode(openid: string): Promise<string> {
    return (await this.post<{ code: string }>('/phone/login-code', { openid })).code
  }

  async phoneCode(openid: string): Promise<string> {
    return (await this.post<{ code: string }>('/phone/phone-code', { openid })).code
  }

  subscribe(openid: string, ...templateIds: string[]): Promise<Record<string, string>> {
    return this.post('/phone/subscribe', { openid, templateIds })
  }

  async messages(openid: string): Promise<ReceivedMessage[]> {
    return (await this.get<{ messages: ReceivedMessage[] }>(`/phone/${openid}/messages`)).messages
  }

  /** The next call of this path fails that way. */
  async fault(path: string, fault: { errcode?: number; status?: number; hang?: boolean; times?: number }): Promise<void> {
    await this.post('/control/fault', { path, ...fault })
  }

  /** What was pushed so far, or would have been had there been somewhere to push it. */
  async events(): Promise<Pushed['event'][]> {
    return (await this.get<{ pushes: Pushed[] }>('/control/pushes')).pushes.map(({ event }) => event)
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.request(path)
  }

  /** Throws with status and message for anything but 2xx. */
  post<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  }

  private async request<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const response = await fetch(`${this.baseUrl}${path}`, init)
    const text = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${text}`)
    return (text ? JSON.parse(text) : {}) as Answer
  }
}
