/** A subscription message as it lies in somebody's WeChat. */
export interface ReceivedMessage {
  /** Decimal, may exceed 2^53. */
  msgId: string
  templateId: string
  title: string
  /** Page the card opens; absent: the card does not jump. */
  page?: string
  data: Readonly<Record<string, string>>
  receivedAt: string
}

export class InboxStore {
  private readonly messages = new Map<string, ReceivedMessage[]>()
  private nextId = 3_600_000_000_000_000_001n

  newId(): string {
    return String(this.nextId++)
  }

  add(openid: string, message: ReceivedMessage): void {
    this.messages.set(openid, [message, ...this.list(openid)])
  }

  /** Newest first. */
  list(openid: string): ReceivedMessage[] {
    return this.messages.get(openid) ?? []
  }
}
