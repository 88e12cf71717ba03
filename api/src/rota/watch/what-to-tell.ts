import { atLocal, daysAfter, type LocalDay, localDay, minuteMs } from '../../calendar/local-time'
import { gapsIn, spanOf } from '../planning/spans'
import { type RedThing, subjectOf } from './red-things'

/** Days ahead: a thing is told when it is first seen, and again when it comes as near as this. */
const stages = [1, 3, 30] as const
type Stage = (typeof stages)[number]
const [, , firstSeen] = stages

/** What is nearer than this does not wait for the morning. */
const atOnceMs = 7 * 24 * 60 * minuteMs

/** 08:30, minutes of the local day. */
const morning = 8 * 60 + 30

/** A stretch of something red, and at which stage it was told. */
export interface ToldStretch {
  subject: string
  from: Date
  to: Date
  stage: Stage
}

/** What the watch of a community remembers. */
export interface Watched {
  told: ToldStretch[]
  /** The last day whose morning notice is settled. */
  morningOf?: LocalDay
}

export interface ToTell {
  /** Those parts that were not told of, or not since they came near. */
  things: RedThing[]
  isMorning: boolean
  after: Watched
}

export const isAfterMorning = (now: Date): boolean => now >= atLocal(localDay(now), morning)

/**
 * What is new and begins within seven days is told at once; everything else waits for the morning, as does what is told again because it
 * came near. What of a stretch was told stays told, also when a part of it is mended; what grows beyond it is new.
 */
export function whatToTell(watched: Watched, red: readonly RedThing[], now: Date): ToTell {
  const today = localDay(now)
  const isMorning = watched.morningOf !== today && isAfterMorning(now)
  const told = watched.told.filter(({ to }) => to > now)
  const things = red.flatMap((thing) => {
    if (isMorning) return untold(thing, told, stageOf(thing, today))
    return thing.from.getTime() < now.getTime() + atOnceMs ? untold(thing, told, firstSeen) : []
  })
  const toldNow = things.map((thing) => ({ subject: subjectOf(thing), from: thing.from, to: thing.to, stage: stageOf(thing, today) }))
  return { things, isMorning, after: { told: [...told, ...toldNow], morningOf: isMorning ? today : watched.morningOf } }
}

/** What of it was not told at this stage or a nearer one. */
function untold(thing: RedThing, told: readonly ToldStretch[], wanted: Stage): RedThing[] {
  const known = told.filter(({ subject, stage }) => subject === subjectOf(thing) && stage <= wanted)
  return gapsIn(spanOf(thing), known.map(spanOf)).map(({ from, to }) => ({ ...thing, from: new Date(from), to: new Date(to) }))
}

const stageOf = ({ from }: RedThing, today: LocalDay): Stage => stages.find((days) => localDay(from) <= daysAfter(today, days)) ?? firstSeen
