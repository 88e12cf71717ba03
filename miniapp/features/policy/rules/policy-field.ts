import type { CommunityPolicy } from '@shared/community-policy'

/**
 * One place of a policy that the secretary sees and changes: drawn as a control, counted as a change, and carried over to another
 * version by the same few functions.
 */
export interface PolicyField<Value> {
  /** As `checkPolicy` names the place; unique. */
  path: string
  /** 当天的事多久有人接 */
  what: string
  /** Undefined where this policy has no such place, such as a category that was taken out. */
  read: (policy: CommunityPolicy) => Value | undefined
  /** The policy with this value there; unchanged where it has no such place. */
  write: (policy: CommunityPolicy, value: Value) => CommunityPolicy
  words: (value: Value) => string
}

/** Plain values only: policies come out of JSON and go into it. */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
