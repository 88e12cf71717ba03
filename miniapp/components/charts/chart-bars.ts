export type LoadKind = 'reserve' | 'few' | 'fine' | 'many'

export interface LoadBar {
  households: number
  members: number
  kind: LoadKind
}

/** In the order of the legend. */
export const loadKinds: readonly { kind: LoadKind; words: string }[] = [
  { kind: 'reserve', words: '备用' },
  { kind: 'few', words: '太少' },
  { kind: 'fine', words: '正好' },
  { kind: 'many', words: '太多' },
]

const wholeTurn = 100
/** Somebody is never nobody to the eye. */
const lowest = 4

/** Percent of the chart's height. */
export const barHeight = (value: number, highest: number): number =>
  value === 0 ? 0 : Math.max(lowest, Math.round((value / highest) * wholeTurn))

const fits = 14
const everyFew = 5

/** Does the bar of this number carry its label? All do while they fit. */
export const labelled = (value: number, count: number): boolean => count <= fits || value % everyFew === 0
