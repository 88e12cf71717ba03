import * as z from 'zod/mini'
import { communityPolicy, type RungKey } from './community-policy'
import { id } from './ids'

/**
 * 规则: what the secretary sees and changes of a community's policy, and what a draft of it would do. Every save is a new version;
 * an issue keeps the one it was posted under.
 */

/** GET /communities/:communityId/policy */
export interface PolicySettingsView {
  version: number
  policy: z.infer<typeof communityPolicy>
  savedAt: string
  /** Absent for the preset a community starts with. */
  savedBy?: string
  /** Who stands on each rung today, in the ladder's order. */
  rungs: RungCoverView[]
  /** Issues under way keep the version they were posted under: how many. */
  underWay: number
  /** Newest first, at most 20. */
  history: { version: number; savedAt: string; savedBy?: string }[]
}

export interface RungCoverView {
  key: RungKey
  /** 146 人,113 户还没有 · 陈晓雯 等 4 人 */
  words: string
  /** 第 4 网格没人: places where issues pass over this rung. Empty when somebody stands everywhere. */
  gap: string
}

/** PUT /communities/:communityId/policy → { version } */
export const savePolicyInput = z.object({
  /** The version the draft was made from; another one saved meanwhile wins. */
  baseVersion: z.number().check(z.int(), z.minimum(1)),
  policy: communityPolicy,
})
export type SavePolicyInput = z.infer<typeof savePolicyInput>

/** POST /communities/:communityId/policy/story: a made-up issue that nobody answers. */
export const policyStoryInput = z.object({
  policy: communityPolicy,
  postedAt: z.iso.datetime({ offset: true }),
  gateId: id,
  categoryKey: z.string().check(z.maxLength(40)),
  /** The answer to the category's question, where it has one. */
  urgent: z.boolean(),
})
export type PolicyStoryInput = z.infer<typeof policyStoryInput>

export interface PolicyStoryView {
  /** What the draft would do, until the top of the ladder has been asked twice or the resolve time is over. */
  steps: StoryStep[]
  /** What differs under the version in force: 现在的第 7 版:03:30 才找到社区,晚 15 分钟. Empty when nothing does. */
  nowWords: string
  /** 那天还没排班 · 2027 年放假安排还没公布,先按周一到周五算. Empty when everything is known. */
  caveats: string[]
}

export interface StoryStep {
  at: string
  /** alerted: told at once · raised: asked next · repeated: asked again at the top · late: a deadline passes. */
  kind: 'alerted' | 'raised' | 'repeated' | 'late'
  /** 周桂兰、值班员 孙志强 同时收到 */
  words: string
  /** 第 4 网格没人,记一次缺人. Empty when there is nothing to add. */
  small: string
  /** A rung was passed over because nobody stands on it. */
  gap: boolean
}

/** POST /communities/:communityId/policy/replays → { id } */
export const policyReplayInput = z.object({ policy: communityPolicy })
export type PolicyReplayInput = z.infer<typeof policyReplayInput>

/** GET /communities/:communityId/policy/replays/:replayId: last month's issues, stepped again under the draft. */
export interface PolicyReplayView {
  id: string
  state: 'running' | 'done' | 'failed'
  /** Of how many issues, so far; at most 2,000. */
  done: number
  total: number
  result?: PolicyReplayResult
}

export interface PolicyReplayResult {
  /** 2026-10 */
  month: string
  issues: number
  /** Last month had more than are replayed. */
  capped: boolean
  raisesNow: number
  raisesDraft: number
  /** By category group, the greatest difference first, at most 6. */
  byGroup: { name: string; more: number }[]
  /** By rung: how many more it would be asked, and how many of those at night. */
  byRung: { name: string; more: number; moreAtNight: number }[]
}
