const headlineLength = 30

/** How an issue is called in a message: one line, 30 characters at most. */
export function headline(words: string): string {
  const characters = [...words.trim().replace(/\s+/g, ' ')]
  return characters.length > headlineLength ? `${characters.slice(0, headlineLength).join('')}…` : characters.join('')
}
