import * as z from 'zod/mini'

/** Code points, from–to, that show nothing in any font: controls, spaces, joiners, marks of direction, fillers, selectors, tags. */
const blanks = [
  [0x00, 0x20],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe0fff],
] as const

const isBlank = (codePoint: number): boolean => blanks.some(([from, to]) => codePoint >= from && codePoint <= to)

/** How many characters of a text somebody sees; an emoji joined of several counts each of them. */
export const visibleLength = (text: string): number => [...text].filter((character) => !isBlank(character.codePointAt(0) ?? 0)).length

/**
 * What a person typed and others read: trimmed, with something to see in it.
 * @param max characters
 */
export const typedWords = (max: number) =>
  z.string().check(
    z.trim(),
    z.refine((text) => visibleLength(text) > 0),
    z.maxLength(max),
  )
