import type { Notification } from '../../src/notifications/notification.schema'

/** Reminders at the top leave no entry, so only the last ones are known beforehand. */
const mayRepeat = (key: string): boolean => key.startsWith('issue.reminded.')

/** @returns in words, who was told too often, not often enough, or of something nobody was to be told */
export function compareTold(issueId: string, expected: ReadonlyMap<string, number>, notifications: readonly Notification[]): string[] {
  const told = new Map<string, number>()
  for (const { kind, recipient } of notifications) told.set(`${kind}|${recipient}`, (told.get(`${kind}|${recipient}`) ?? 0) + 1)
  return [...new Set([...told.keys(), ...expected.keys()])].flatMap((key) => {
    const [is, should] = [told.get(key) ?? 0, expected.get(key) ?? 0]
    return is === should || (mayRepeat(key) && is > should) ? [] : [`${issueId}: told ${is} instead of ${should} times: ${key}`]
  })
}
