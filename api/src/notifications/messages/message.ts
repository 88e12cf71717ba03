import type { Purpose } from '@shared/channels'

/** What templates can be filled with. A deployment says which of its keywords takes which (channels-config.ts). */
export const messageFields = ['what', 'place', 'who', 'at', 'tip', 'count'] as const
export type MessageField = (typeof messageFields)[number]

/** One message as every channel gets it; each fits it to its own form. */
export interface Message {
  /** The same for a repetition after a crash, another for the next round: for channels that tell repetitions apart. */
  id: string
  purpose: Purpose
  urgent: boolean
  /** As the inbox says it. */
  title: string
  body: string
  /** In words, unfitted: `at` as 11月24日 03:05. Never empty. */
  fields: Readonly<Record<MessageField, string>>
  /** The page of the mini program it opens, with its query, without a leading slash. */
  page: string
}
