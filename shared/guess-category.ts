import type { Category } from './community-policy'

/**
 * Suggests a category for what a resident is typing: the one whose keywords fill most of the words. A suggestion only, so on a tie
 * what is not urgent comes first, then the catalogue's order.
 * @returns undefined when no keyword occurs
 */
export function guessCategory(words: string, categories: readonly Category[]): Category | undefined {
  let best: Category | undefined
  let bestScore = 0
  for (const category of categories) {
    const score = coverage(words, category.keywords) - (category.urgency === 'U' ? 0.5 : 0)
    if (score > bestScore) [best, bestScore] = [category, score]
  }
  return best
}

/** How many characters of the words stand in one of the keywords; overlapping keywords (困, 困住) count once. */
function coverage(words: string, keywords: readonly string[]): number {
  const covered = new Set<number>()
  for (const keyword of keywords)
    for (let at = words.indexOf(keyword); at >= 0; at = words.indexOf(keyword, at + 1))
      for (let index = at; index < at + keyword.length; index += 1) covered.add(index)
  return covered.size
}
