import type { PolicyFault } from '@shared/check-policy'
import { errorWords } from '@shared/errors'

export type PolicyTab = 'times' | 'categories' | 'words'

export const faultWords = ({ code, details }: PolicyFault): string => errorWords(code, details)

/** Words of what is wrong at a place, or below it. Empty: nothing. */
export const faultsAt = (faults: readonly PolicyFault[], path: string): string[] =>
  faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`)).map(faultWords)

/** Where on the page a fault is mended. */
export function tabOf({ path }: PolicyFault): PolicyTab {
  if (path.startsWith('categories')) return 'categories'
  return path === 'explanation' ? 'words' : 'times'
}
