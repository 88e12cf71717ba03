import { tabMemory } from '@/lib/tab-memory'

const dayMs = 86_400_000
/** Somebody who said no is not asked again for so long. */
const restAfterRefusal = 7 * dayMs
/** Somebody who is at work is asked once in so long. */
const betweenAskings = dayMs

const refusedKey = 'reminders.refusedAt'
const askedKey = 'reminders.askedAt'

const passed = (key: string, ms: number, now: Date): boolean => now.getTime() - Number(tabMemory.get(key) ?? 0) >= ms

/** A card may offer reminders: nobody said no lately. */
export const mayOffer = (now: Date): boolean => passed(refusedKey, restAfterRefusal, now)

/** WeChat's sheet may come up beside the work: not refused lately, and not asked today. */
export const mayInterrupt = (now: Date): boolean => mayOffer(now) && passed(askedKey, betweenAskings, now)

export const noteRefusal = (now: Date) => tabMemory.set(refusedKey, String(now.getTime()))
export const noteAsking = (now: Date) => tabMemory.set(askedKey, String(now.getTime()))
export const forgetRefusal = () => tabMemory.remove(refusedKey)
