import type { PhoneStore } from './phone-store'

/** A message that a channel accepted. */
export interface ReceivedMessage {
  /** Its place in the log of all that was accepted, from 1. */
  seq: number
  /** Decimal, may exceed 2^53. */
  msgId: string
  channel: 'subscription' | 'serviceAccount' | 'sms' | 'dutyRoom'
  /** Openid of the mini program; for SMS to somebody without WeChat the number; for a group its key. */
  to: string
  /** In a group the type of the message. */
  templateId: string
  /** The template's title; of SMS and in a group the whole text. */
  title: string
  /** Page the card opens; absent: the card does not jump. */
  page?: string
  data: Readonly<Record<string, string>>
  /** When the channel took it. */
  receivedAt: string
  /** When it reached the phone; absent: the phone is off, or it was lost on the way. */
  arrivedAt?: string
}

type Accepted = Pick<ReceivedMessage, 'channel' | 'to' | 'templateId' | 'title' | 'page' | 'data'>

/** Everything that was accepted, and what of it lies on whose phone. */
export class MessageStore {
  private readonly log: ReceivedMessage[] = []
  private readonly byOwner = new Map<string, ReceivedMessage[]>()
  private nextId = 3_600_000_000_000_000_001n

  constructor(
    private readonly clock: { now(): Date },
    private readonly phones: PhoneStore,
  ) {}

  /** @param lost it never reaches the phone although it was accepted. @returns its id */
  accept(message: Accepted, lost = false): string {
    const receivedAt = this.clock.now().toISOString()
    const entry: ReceivedMessage = { ...message, seq: this.log.length + 1, msgId: String(this.nextId++), receivedAt }
    this.log.push(entry)
    if (lost) return entry.msgId
    this.put(entry)
    if (!this.phones.isOff(entry.to)) entry.arrivedAt = receivedAt
    this.phones.tell(entry.to)
    return entry.msgId
  }

  /** The phone is on again: what waited arrives. */
  arrive(owner: string): void {
    const arrivedAt = this.clock.now().toISOString()
    for (const message of this.byOwner.get(owner) ?? []) message.arrivedAt ??= arrivedAt
    this.phones.tell(owner)
  }

  /** What has reached the phone or group, newest first. */
  list(owner: string): ReceivedMessage[] {
    return (this.byOwner.get(owner) ?? []).filter(({ arrivedAt }) => arrivedAt).reverse()
  }

  countWaiting(owner: string): number {
    return (this.byOwner.get(owner) ?? []).filter(({ arrivedAt }) => !arrivedAt).length
  }

  /** Accepted after the one with this `seq`, oldest first. */
  acceptedAfter(seq: number): ReceivedMessage[] {
    return this.log.slice(seq)
  }

  /** Messages of before, oldest first: what still waited then has arrived meanwhile. */
  restore(messages: readonly ReceivedMessage[]): void {
    for (const message of messages) {
      const entry = { ...message, seq: this.log.length + 1, arrivedAt: message.arrivedAt ?? message.receivedAt }
      this.log.push(entry)
      this.put(entry)
      this.nextId = [this.nextId, BigInt(entry.msgId) + 1n].reduce((a, b) => (a > b ? a : b))
    }
  }

  private put(entry: ReceivedMessage): void {
    const own = this.byOwner.get(entry.to) ?? []
    own.push(entry)
    this.byOwner.set(entry.to, own)
  }
}
