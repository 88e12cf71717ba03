import { setImmediate } from 'node:timers/promises'

/** Long work that may be left and taken up again after each of its steps. */
export type Steps<Result> = Generator<void, Result, void>

/** To its end, without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * To its end, letting whatever else waits come in between.
 * @param atATime how many steps are made without a pause: some milliseconds of work
 */
export async function betweenOthers<Result>(steps: Steps<Result>, atATime: number): Promise<Result> {
  for (let made = 1; ; made++) {
    const { done, value } = steps.next()
    if (done) return value
    if (made % atATime === 0) await setImmediate()
  }
}
