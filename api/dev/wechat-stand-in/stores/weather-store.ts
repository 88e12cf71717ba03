import { randomInt } from 'node:crypto'
import type { Fault } from './fault-store'

export interface Weather {
  /** On the way of every call. */
  latencyMs: number
  /** Up to so much more. */
  jitterMs: number
  /** Every how many calls one fails; 0: none. */
  failEvery: number
  fault: Fault
}

/** How each path fares until told otherwise: for measuring a caller against a platform that is slow or fails now and then. */
export class WeatherStore {
  private readonly weathers = new Map<string, Weather & { calls: number }>()

  set(path: string, weather: Weather): void {
    this.weathers.set(path, { ...weather, calls: 0 })
  }

  /** What this call meets. */
  next(path: string): { delayMs: number; fault?: Fault } {
    const weather = this.weathers.get(path)
    if (!weather) return { delayMs: 0 }
    weather.calls += 1
    const delayMs = weather.latencyMs + randomInt(weather.jitterMs + 1)
    const fails = weather.failEvery > 0 && weather.calls % weather.failEvery === 0
    return fails ? { delayMs, fault: weather.fault } : { delayMs }
  }
}
