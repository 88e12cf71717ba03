import type { CommunityPolicy } from '@shared/community-policy'
import { categoryField, categoryParts } from './category-fields'
import {
  arrive,
  explanation,
  maxCycles,
  officeHours,
  otherClocks,
  reopenDays,
  topRepeatDaily,
  topRepeatUrgent,
  urgencies,
  urgencyRow,
} from './clock-fields'
import { atOnce, byHand, everyRung, rungField } from './ladder-fields'
import { type PolicyField, same } from './policy-field'

/** One difference between two policies, in words, and how to bring it into a third. */
export interface PolicyChange {
  path: string
  what: string
  was: string
  is: string
  put: (policy: CommunityPolicy) => CommunityPolicy
}

type Compare = <Value>(field: PolicyField<Value>) => PolicyChange[]

/** What somebody changed, place by place, in the order of the page. */
export function changesBetween(before: CommunityPolicy, after: CommunityPolicy): PolicyChange[] {
  const compare: Compare = (field) => {
    const was = field.read(before)
    const is = field.read(after)
    if (was === undefined || is === undefined || same(was, is)) return []
    const put = (policy: CommunityPolicy) => field.write(policy, is)
    return [{ path: field.path, what: field.what, was: field.words(was), is: field.words(is), put }]
  }
  return [
    ...clockChanges(compare),
    ...ladderChanges(before, after, compare),
    ...categoryChanges(before, after, compare),
    ...compare(explanation),
  ]
}

/** One's own changes on top of what somebody else saved; a place that is gone there keeps gone. */
export const onTop = (changes: readonly PolicyChange[], policy: CommunityPolicy): CommunityPolicy =>
  changes.reduce((so, { put }) => put(so), policy)

const clockChanges = (compare: Compare): PolicyChange[] => [
  ...urgencies.flatMap((letter) => {
    const { acknowledge, night, resolve } = urgencyRow(letter)
    return [...compare(acknowledge), ...(letter === 'U' ? compare(arrive) : []), ...compare(resolve), ...compare(night)]
  }),
  ...compare(officeHours),
  ...otherClocks.flatMap(({ minutes, kind }) => [...compare(minutes), ...compare(kind)]),
  ...[topRepeatUrgent, topRepeatDaily, reopenDays, maxCycles].flatMap(compare),
]

const ladderChanges = (before: CommunityPolicy, after: CommunityPolicy, compare: Compare): PolicyChange[] =>
  everyRung(after, before, []).flatMap((rung) => {
    const parts = [...compare(byHand(rung)), ...compare(atOnce(rung))]
    return inBoth(before.ladder, after.ladder, rung.key) ? parts : compare(rungField(rung))
  })

function categoryChanges(before: CommunityPolicy, after: CommunityPolicy, compare: Compare): PolicyChange[] {
  const gone = before.categories.filter(({ key }) => !after.categories.some((category) => category.key === key))
  return [...after.categories, ...gone].flatMap((category) =>
    inBoth(before.categories, after.categories, category.key) ? categoryParts(category).flatMap(compare) : compare(categoryField(category)),
  )
}

const inBoth = (one: readonly { key: string }[], other: readonly { key: string }[], key: string): boolean =>
  [one, other].every((list) => list.some((each) => each.key === key))
