import { setTimeout } from 'node:timers/promises'
import { WechatError, type WechatErrorKind } from './wechat.errors'

/** Replaced in tests, so that nothing waits and nothing is left to chance. */
export interface Pause {
  /** From 0 to 1. */
  random(): number
  sleep(ms: number): Promise<unknown>
}

export const realPause: Pause = { random: Math.random, sleep: (ms) => setTimeout(ms) }

/** Pauses between tries are spread, so that processes that collided do not collide again. */
const pauseMs = { least: 100, most: 400 } as const

/**
 * Asks again after a pause when WeChat's answer is of a kind that passes.
 * @param tries how often it is asked at most
 * @throws WechatError of the last try
 */
export async function tryAgain<Result>(task: () => Promise<Result>, on: WechatErrorKind, tries: number, pause: Pause): Promise<Result> {
  for (let left = tries - 1; ; left--) {
    try {
      return await task()
    } catch (error) {
      if (left === 0 || !(error instanceof WechatError) || error.kind !== on) throw error
      await pause.sleep(pauseMs.least + pause.random() * (pauseMs.most - pauseMs.least))
    }
  }
}
