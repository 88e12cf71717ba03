/** WeChat checks so many characters at once (msgSecCheck v2). */
const maxPart = 2500
/** Of each part the next one begins with again, so that no phrase is cut in two and slips through. */
const overlap = 60

/** A text in parts that WeChat takes, none of them cut within a character. @param max characters of a part, as JavaScript counts them */
export function textParts(text: string, max = maxPart, shared = overlap): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > max) {
    parts.push(rest.slice(0, wholeCharacters(rest, max)))
    rest = rest.slice(wholeCharacters(rest, max - shared))
  }
  return [...parts, rest]
}

/** One less where the cut would fall between the two halves of a character. */
const wholeCharacters = (text: string, at: number): number => (/[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at)
