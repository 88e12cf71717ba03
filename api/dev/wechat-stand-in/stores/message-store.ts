/** A message that some channel accepted for somebody. */
export interface ReceivedMessage {
  /** Decimal, may exceed 2^53. */
  msgId: string
  channel: 'subscription' | 'serviceAccount' | 'sms'
  templateId: string
  /** The template's title; for SMS the whole text. */
  title: string
  /** Page the card opens; absent: the card does not jump. */
  page?: string
  data: Readonly<Record<string, string>>
  receivedAt: string
}

/** What lies on everybody's phone. */
export class MessageStore {
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
