import type { Connection } from 'mongoose'
import type { ReceivedMessage } from '../../dev/wechat-stand-in/stores/message-store'
import { type Notification, notificationSchema } from '../../src/notifications/notification.schema'
import type { Posted } from './play'

export interface Measured {
  /** From the tap to the first message about it that a channel took, milliseconds; one per post that was told. */
  lateMs: number[]
  /** Posts nobody was woken for. */
  untold: string[]
  /** Messages that were taken and that no notification remembers as accepted: sent again after a kill. */
  repeated: number
  notifications: number
  /** More than one notification of one event for one person. */
  doubled: number
}

/** Holds what the channels took against what was posted and against what the notifications say of themselves. */
export async function measure(connection: Connection, posted: readonly Posted[], taken: readonly ReceivedMessage[]): Promise<Measured> {
  const notifications = await connection.model<Notification>('Notification', notificationSchema).find({ urgent: true }).lean()
  const lateMs: number[] = []
  const untold: string[] = []
  let repeated = 0
  for (const { number, issueId, at } of posted) {
    const mine = taken.filter((message) => textOf(message).includes(`${number}号事`))
    const remembered = notifications
      .filter(({ target }) => target.id === issueId)
      .flatMap(({ delivery }) => delivery?.attempts ?? [])
      .filter(({ result }) => result === 'accepted')
    repeated += Math.max(0, mine.length - remembered.length)
    const first = Math.min(...mine.map(({ receivedAt }) => Date.parse(receivedAt)))
    if (Number.isFinite(first)) lateMs.push(first - at)
    else untold.push(number)
  }
  const distinct = new Set(notifications.map(({ kind, target, recipient }) => `${kind}|${target.id}|${recipient}`))
  return { lateMs, untold, repeated, notifications: notifications.length, doubled: notifications.length - distinct.size }
}

const textOf = ({ title, data }: ReceivedMessage): string => [title, ...Object.values(data)].join('\n')
