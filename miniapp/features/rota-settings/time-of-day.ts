const dayMinutes = 24 * 60

/** Minutes of a day as an office writes them: 8, 8:30, 08：30, 24:00. @returns undefined when it is no time */
export function minutesOf(typed: string): number | undefined {
  const found = /^\s*(\d{1,2})(?:[:：](\d{2}))?\s*$/.exec(typed)
  if (!found) return undefined
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  const total = hours * 60 + minutes
  return minutes < 60 && total <= dayMinutes ? total : undefined
}

/** 8:30; the end of a shift that lies on the next day as well. */
export function clockOf(minutes: number): string {
  const ofDay = minutes > dayMinutes ? minutes - dayMinutes : minutes
  return `${Math.floor(ofDay / 60)}:${String(ofDay % 60).padStart(2, '0')}`
}

/** When a shift ends that is written as from 20:00 to 8:00: on the next day, unless it is later on its own. */
export const endAfter = (from: number, clock: number): number => (clock > from ? clock : clock + dayMinutes)
