import type { Message, MessageField } from '../messages/message'
import { type Fitting, fitKeyword } from './fit-keyword'

/**
 * A template's keywords filled from a message, each as WeChat takes it.
 * @returns the keyword that cannot be filled: CHANNELS_FILE names a field of another type
 */
export function fitFields(
  byKeyword: Readonly<Record<string, MessageField>>,
  fields: Message['fields'],
  fittingOf: (keyword: string) => Fitting,
): { data: Record<string, string> } | { misfit: string } {
  const data: Record<string, string> = {}
  for (const [keyword, field] of Object.entries(byKeyword)) {
    const value = fitKeyword(keyword, fields[field], fittingOf(keyword))
    if (value === undefined) return { misfit: keyword }
    data[keyword] = value
  }
  return { data }
}
