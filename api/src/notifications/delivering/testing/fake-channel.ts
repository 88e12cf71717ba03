import type { ChannelName } from '@shared/channels'
import { type Addressee, Channel, type SendResult } from '../../channels/channel'
import type { Message } from '../../messages/message'

/** Remembers what it was asked to send and answers as told. */
export class FakeChannel extends Channel {
  readonly sent: { message: Message; to: Addressee }[] = []
  connected = true
  answer: (message: Message, to: Addressee) => SendResult | Promise<SendResult> = () => ({ result: 'accepted' })

  constructor(readonly name: ChannelName) {
    super()
  }

  async reach(): Promise<{ reaches: true }> {
    return { reaches: true }
  }

  async send(message: Message, to: Addressee): Promise<SendResult> {
    this.sent.push({ message, to })
    return this.answer(message, to)
  }

  get titles(): string[] {
    return this.sent.map(({ message }) => message.title)
  }
}
