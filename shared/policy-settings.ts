import * as z from 'zod/mini'
import { category, clockKind, clockSettings, communityPolicy, type RungKey, rung, urgency } from './community-policy'
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
  /** Rungs of the preset that the ladder passes by: may be put back. */
  leftOut: z.infer<typeof rung>[]
  /** Issues under way keep the version they were posted under: how many. */
  underWay: number
  /** How many of these were posted under a version before this one. */
  underWayOlder: number
  /** Newest first, at most 20. */
  history: { version: number; savedAt: string; savedBy?: string }[]
}

export interface RungCoverView {
  key: RungKey
  /** 146 人，113 户还没有 · 陈晓雯 等 4 人. Single households without a contact member are said here, they are no gap of the rung. */
  words: string
  /** 第四网格没人: places where issues pass over this rung. Empty when somebody stands everywhere. */
  gap: string
}

const anyDuration = z.object({ minutes: z.number(), kind: clockKind })
const anyHours = z.object({ from: z.number(), to: z.number() })

/**
 * A policy as somebody is changing it: shaped like one, but with whatever figures and however few names, so that `checkPolicy` can say
 * what is wrong where. What is not even shaped like one is BAD_INPUT.
 */
export const policyDraft = z.extend(communityPolicy, {
  categories: z
    .array(z.extend(category, { group: z.string().check(z.maxLength(12)), name: z.string().check(z.maxLength(12)) }))
    .check(z.maxLength(200)),
  ladder: z.array(z.extend(rung, { name: z.string().check(z.maxLength(12)) })).check(z.maxLength(20)),
  clocks: z.extend(clockSettings, {
    acknowledge: z.record(urgency, anyDuration),
    arrive: anyDuration,
    resolve: z.record(urgency, anyDuration),
    wait: anyDuration,
    transfer: anyDuration,
    reportIn: anyDuration,
    confirm: anyDuration,
    topRepeatUrgentMinutes: z.number(),
    officeHours: anyHours,
  }),
})

/**
 * PUT /communities/:communityId/policy → SavedPolicyView. Secretary and administrator; the rest of the office reads and tries.
 * Errors: the first fault of `checkPolicy`; POLICY_VERSION_CONFLICT {who}.
 */
export const savePolicyInput = z.object({
  /** The version the draft was made from; another one saved meanwhile wins. */
  baseVersion: z.number().check(z.int(), z.minimum(1)),
  policy: policyDraft,
})
export type SavePolicyInput = z.infer<typeof savePolicyInput>

/** What is in force now: the new version, or the present one where nothing was changed. */
export interface SavedPolicyView {
  version: number
}

/**
 * POST /communities/:communityId/policy/story → PolicyStoryView: a made-up issue that nobody answers.
 * Errors: the first fault of `checkPolicy`; STORY_DATE_OUT_OF_RANGE, PLACE_OUTSIDE_COMMUNITY, CATEGORY_UNKNOWN.
 */
export const policyStoryInput = z.object({
  policy: policyDraft,
  /** Today or later, within two years. */
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

/**
 * POST /communities/:communityId/policy/replays → PolicyReplayView, just begun. A community has one: a new one takes the place of
 * the former, whose id is NOT_FOUND from then on. Errors: the first fault of `checkPolicy`.
 */
export const policyReplayInput = z.object({ policy: policyDraft })
export type PolicyReplayInput = z.infer<typeof policyReplayInput>

/** GET /communities/:communityId/policy/replays/:replayId: last month's issues, stepped again under the draft. Kept for a day. */
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
  /** Raises, not issues: one that climbs two rungs counts twice. Of the version in force and of the draft. */
  raisesNow: number
  raisesDraft: number
  /** By category group where it differs (negative: fewer), the greatest difference first, at most 6. */
  byGroup: { name: string; more: number }[]
  /** By rung where it differs, in the ladder's order: how much more often it would be asked, and how much of that at night (22–7). */
  byRung: { name: string; more: number; moreAtNight: number }[]
}

/** GET /communities/:communityId/promise — signed in: what residents may count on, in the words of `promiseWords`. */
export interface PromiseView {
  /** The community's own words. */
  explanation: string
  /** 当天的事：30 分钟内有人接，24 小时内办好 */
  sentences: string[]
}
