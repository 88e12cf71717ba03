import type { CommunityPolicy } from '@shared/community-policy'
import type { Connection } from 'mongoose'
import { defaultPolicy } from '../../../config/presets/beijing-community'
import { newId } from '../../src/core/ids'
import { type Issue, issueSchema } from '../../src/issues/issue.schema'
import type { IssuePlace } from '../../src/issues/machine/issue-state'
import { post } from '../../src/issues/machine/post'
import { world } from '../../src/issues/machine/testing/street'
import { buildIssue } from '../../src/issues/testing/build-issue'
import { placeNumbered, seedLadderStreets } from '../../test/support/ladder-streets'

const hourMs = 3_600_000
const writtenAtOnce = 1_000

/** Around the clock, so that the run does not depend on the hour. */
const policy: CommunityPolicy = {
  ...defaultPolicy,
  clocks: { ...defaultPolicy.clocks, acknowledge: { ...defaultPolicy.clocks.acknowledge, N: { minutes: 60, kind: 'always' } } },
}

/** Open issues of several communities, of which so many are due at `dueAt` and the others half an hour later or more. */
export async function seedOpenIssues(connection: Connection, options: { open: number; due: number; communities: number; dueAt: Date }) {
  const since = new Date(options.dueAt.getTime() - 24 * hourMs)
  const places = Array.from({ length: options.communities }, (_, number) => placeNumbered(number))
  await seedLadderStreets(connection, { places, policy, vacant: () => false, since })
  const issues = connection.model('Issue', issueSchema)
  for (let from = 0; from < options.open; from += writtenAtOnce) {
    const many = Array.from({ length: Math.min(writtenAtOnce, options.open - from) }, (_, at) => {
      const number = from + at
      const place = places[number % places.length]
      if (!place) throw new Error('no communities')
      const laterMs = number < options.due ? 0 : hourMs / 2 + (number % 1_800) * 1_000
      return openIssue(place, new Date(options.dueAt.getTime() - hourMs + laterMs))
    })
    await issues.insertMany(many)
  }
}

function openIssue(place: IssuePlace, postedAt: Date): Issue {
  const by = { accountId: newId() }
  const { state } = post(
    { commandId: newId(), by, place, categoryKey: 'clean.garbage', notMyContact: false, policyVersion: 1 },
    { ...world(postedAt), policy, held: () => true },
  )
  return buildIssue({
    communityId: place.communityId,
    state,
    timeline: [],
    author: { ...by, anonymous: false },
    publishedAt: postedAt,
  })
}
