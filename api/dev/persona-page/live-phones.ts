import type { PersonaView } from '@shared/accounts'
import type { InboxItemView } from '@shared/inbox'
import type { World } from '../wechat-stand-in/world'
import { type PhoneSide, type PhoneView, phoneView, roomItems } from './phone-view'

/** What the mini program keeps is asked for so often; what makes a phone ring is told at once. */
const inboxEveryMs = 2_000

/** The answer to a page that looks, as long as it does. */
interface OpenPage {
  writeHead(status: number, headers: Record<string, string>): unknown
  write(chunk: string): unknown
  on(event: 'close', gone: () => void): unknown
}

/** Where a phone's messages come from. */
export interface PhonesSide {
  world: World
  /** Key of the duty room's group. */
  roomKey: string
  readInbox(openid: string): Promise<InboxItemView[]>
}

/** Phones as they change, for one page that looks at them: Server-Sent Events `phone` and `room`. */
export class LivePhones {
  private readonly sent = new Map<string, string>()
  private readonly inboxes = new Map<string, InboxItemView[]>()

  constructor(
    private readonly personas: readonly PersonaView[],
    private readonly side: PhonesSide,
    private readonly page: OpenPage,
  ) {}

  async start(): Promise<void> {
    this.page.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
    this.sendRoom()
    const stop = this.side.world.phones.onChange((owner) => this.changed(owner))
    let running = true
    this.page.on('close', () => {
      running = false
      stop()
    })
    while (running) {
      await this.lookAtInboxes()
      await new Promise((resolve) => setTimeout(resolve, inboxEveryMs).unref())
    }
  }

  private changed(owner: string): void {
    const persona = this.personas.find(({ openid }) => openid === owner)
    if (persona) this.sendPhone(persona)
    else if (owner === this.side.roomKey) this.sendRoom()
  }

  /** Together, each as soon as it is there. A database that is away for a moment is asked again. */
  private async lookAtInboxes(): Promise<void> {
    await Promise.all(
      this.personas.map(async (persona) => {
        try {
          this.inboxes.set(persona.openid, await this.side.readInbox(persona.openid))
        } catch {
          return
        }
        this.sendPhone(persona)
      }),
    )
  }

  private sendPhone(persona: PersonaView): void {
    const view: PhoneView = phoneView(persona, this.sideOf(persona.openid), this.inboxes.get(persona.openid) ?? [], (id, keyword) =>
      this.labelOf(id, keyword),
    )
    this.send('phone', persona.openid, view)
  }

  private sendRoom(): void {
    const { world, roomKey } = this.side
    this.send('room', roomKey, { items: roomItems(world.messages.list(roomKey)) })
  }

  /** Only what looks different from what was sent before. */
  private send(event: string, owner: string, view: object): void {
    const data = JSON.stringify(view)
    if (this.sent.get(owner) === data) return
    this.sent.set(owner, data)
    this.page.write(`event: ${event}\ndata: ${data}\n\n`)
  }

  private sideOf(openid: string): PhoneSide {
    const { phones, messages, reminders, subscriptions, personas } = this.side.world
    const left = subscriptions.list().map(({ id }) => subscriptions.creditsLeft(openid, id))
    return {
      off: phones.isOff(openid),
      waiting: messages.countWaiting(openid),
      takesReminders: reminders.isSwitchedOn(openid),
      follows: personas.find(openid)?.serviceOpenid !== undefined,
      credits: left.filter(Number.isFinite).reduce((sum, count) => sum + count, 0),
      always: left.filter((count) => !Number.isFinite(count)).length,
      messages: messages.list(openid),
    }
  }

  private labelOf(templateId: string, keyword: string): string {
    const { subscriptions, options } = this.side.world
    const template = subscriptions.find(templateId) ?? options.serviceAccount?.templates.find(({ id }) => id === templateId)
    return template?.labels?.[keyword] ?? keyword
  }
}
