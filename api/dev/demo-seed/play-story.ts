import { randomUUID } from 'node:crypto'
import { issueEventInput } from '@shared/issues'
import { IssueActsService } from '../../src/issues/handling/issue-acts.service'
import { IssuesService } from '../../src/issues/issues.service'
import { PostIssueService } from '../../src/issues/posting/post-issue.service'
import { ReviewService } from '../../src/issues/review/review.service'
import { ReviewReadingService } from '../../src/issues/review/review-reading.service'
import { MediaService } from '../../src/media/media.service'
import { knownPhones } from '../demo-data/phones'
import type { Actor, PhotoWish, Story, StoryStep } from '../demo-data/story'
import type { DemoActors } from './demo-actors'
import { openidOf } from './demo-openid'
import type { Residents } from './residents'

/** Something that happened at a time. */
export interface Happening {
  at: Date
  what: string
  happen(): Promise<void>
}

export interface Stage {
  actors: DemoActors
  residents: Residents
  draw(wish: PhotoWish): Promise<Buffer>
  /** `3-2` → openid of its steward. */
  stewardOf(gate: string): string
}

const office: Record<'property' | 'staff' | 'secretary', string> = {
  property: openidOf(knownPhones.王建国),
  staff: openidOf(knownPhones.何静),
  secretary: openidOf(knownPhones.陈晓雯),
}

/** A story as happenings; each goes through the service a phone's request would reach. */
export function happeningsOf(story: Story, stage: Stage): Happening[] {
  let issueId = ''
  let meToosSoFar = 0
  const { actors, residents } = stage
  const author = residents.authorOf(story.home)

  const post = async (): Promise<void> => {
    const { gateId, _id: householdId } = residents.household(story.home)
    await actors.visit(author)
    issueId = await actors.get(PostIssueService).post(await actors.actor(author), {
      clientRequestId: randomUUID(),
      words: story.words,
      photoIds: await upload(stage, author, story.photos),
      place: story.spot ? { gateId, spot: story.spot } : { gateId, householdId },
      categoryKey: story.categoryKey,
      urgentAnswer: story.urgent ?? false,
      visibility: story.forHandlersOnly ? 'handlers' : 'building',
      anonymous: story.anonymous ?? false,
      notMyContact: story.notMyContact ?? false,
    })
  }
  const nod = async (count: number): Promise<void> => {
    const others = residents.neighboursOf(residents.home(story.home).building).filter((openid) => openid !== author)
    for (const openid of others.slice(meToosSoFar, meToosSoFar + count))
      await actors.get(IssuesService).meToo(await actors.actor(openid), issueId)
    meToosSoFar += count
  }
  const show = async (id: string): Promise<void> => {
    const { communityId } = residents.household(story.home)
    const { photos } = await actors.get(ReviewReadingService).issue(communityId, id)
    const photoIds = photos.filter(({ mayShow }) => mayShow).map((photo) => photo.id)
    const decision = { commandId: randomUUID(), decision: 'show', photoIds } as const
    await actors.get(ReviewService).decideIssue(await actors.actor(office.staff), communityId, id, decision)
  }
  const play = async (step: StoryStep): Promise<void> => {
    if ('meToos' in step) return nod(step.meToos)
    if ('releases' in step) return show(issueId)
    const openid = whoIs(step.by, story, stage)
    const actor = await actors.actor(openid)
    if ('comments' in step) {
      await actors.visit(openid)
      return void (await actors.get(IssuesService).comment(actor, issueId, { clientRequestId: randomUUID(), words: step.comments }))
    }
    const input = {
      commandId: randomUUID(),
      ...step.does,
      ...(step.does.event === 'resolve' ? { photoIds: await upload(stage, openid, step.photos ?? []) } : {}),
      ...(step.promisedAt ? { promisedAt: step.promisedAt.toISOString() } : {}),
    }
    await actors.get(IssueActsService).act(actor, issueId, issueEventInput.parse(input))
  }
  return [
    { at: story.at, what: `${story.key}: post`, happen: post },
    ...story.steps.map((step) => ({ at: step.at, what: `${story.key}: ${labelOf(step)}`, happen: () => play(step) })),
  ]
}

function whoIs(actor: Actor, story: Story, { residents, stewardOf }: Stage): string {
  if (actor === 'author') return residents.authorOf(story.home)
  if (actor === 'contact') return residents.contactOf(story.home).openid
  if (actor !== 'steward') return office[actor]
  const { building, gate } = residents.home(story.home)
  return stewardOf(`${building}-${gate}`)
}

async function upload({ actors, draw }: Stage, openid: string, wishes: readonly PhotoWish[]): Promise<string[]> {
  const { accountId } = await actors.actor(openid)
  if (wishes.length > 0) await actors.visit(openid)
  const ids: string[] = []
  for (const wish of wishes) ids.push((await actors.get(MediaService).upload(accountId, await draw(wish))).id)
  return ids
}

const labelOf = (step: StoryStep): string => ('does' in step ? `${step.by} ${step.does.event}` : (Object.keys(step)[1] ?? ''))
