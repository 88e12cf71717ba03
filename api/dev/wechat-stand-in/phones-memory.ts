import type { ReceivedMessage } from './stores/message-store'
import type { ReminderEntry } from './stores/reminder-settings'
import type { CreditEntry } from './stores/subscription-store'
import type { World } from './world'

const keptMessages = 300

/** What the phones and the platform remember from one start to the next, as JSON. */
export interface PhonesMemory {
  credits: CreditEntry[]
  reminders: ReminderEntry[]
  /** The last of them, oldest first. */
  messages: ReceivedMessage[]
}

export const noPhones: PhonesMemory = { credits: [], reminders: [], messages: [] }

export function rememberPhones({ subscriptions, reminders, messages }: World): PhonesMemory {
  return { credits: subscriptions.dump(), reminders: reminders.dump(), messages: messages.acceptedAfter(0).slice(-keptMessages) }
}

/** Into a world that has just been made. */
export function recallPhones({ subscriptions, reminders, messages }: World, memory: PhonesMemory): void {
  subscriptions.restore(memory.credits)
  reminders.restore(memory.reminders)
  messages.restore(memory.messages)
}
