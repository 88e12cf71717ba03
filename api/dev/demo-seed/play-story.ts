import { randomUUID } from 'node:crypto'
import type { IssueView } from '@shared/issues'
import type { PhotoView } from '@shared/media'
import { knownPhones } from '../demo-data/phones'
import type { Actor, PhotoWish, Story, StoryStep } from '../demo-data/story'
import { openidOf } from './demo-openid'
import type { DemoPhones } from './demo-phones'
import type { Residents } from './residents'

/** Something that happened at a time. */
export interface Happening {
  at: Date
  what: string
  happen(): Promise<void>
}

export interface Stage {
  phones: DemoPhones
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

/** A story as happenings; each asks the API as the person's phone would. */
export function happeningsOf(story: Story, stage: Stage): Happening[] {
  let issueId = ''
  let meToosSoFar = 0
  const { phones, residents } = stage
  const author = residents.authorOf(story.home)

  const post = async (): Promise<void> => {
    const { gateId, _id: householdId } = residents.household(story.home)
    const { id } = await phones.call<IssueView>(author, 'POST', '/issues', {
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
    issueId = id
  }
  const nod = async (count: number): Promise<void> => {
    const others = residents.neighboursOf(residents.home(story.home).building).filter((openid) => openid !== author)
    for (const openid of others.slice(meToosSoFar, meToosSoFar + count)) await phones.call(openid, 'POST', `/issues/${issueId}/me-too`)
    meToosSoFar += count
  }
  const play = async (step: StoryStep): Promise<void> => {
    if ('meToos' in step) return nod(step.meToos)
    if ('releases' in step) return void (await phones.call(office.staff, 'POST', `/issues/${issueId}/release`, { commandId: randomUUID() }))
    const openid = whoIs(step.by, story, stage)
    if ('comments' in step)
      return void (await phones.call(openid, 'POST', `/issues/${issueId}/comments`, {
        clientRequestId: randomUUID(),
        words: step.comments,
      }))
    await phones.call(openid, 'POST', `/issues/${issueId}/events`, {
      commandId: randomUUID(),
      ...step.does,
      ...(step.does.event === 'resolve' ? { photoIds: await upload(stage, openid, step.photos ?? []) } : {}),
      ...(step.promisedAt ? { promisedAt: step.promisedAt.toISOString() } : {}),
    })
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

async function upload({ phones, draw }: Stage, openid: string, wishes: readonly PhotoWish[]): Promise<string[]> {
  const ids: string[] = []
  for (const wish of wishes) ids.push((await phones.upload<PhotoView>(openid, '/media', await draw(wish), `${wish.scene}.jpg`)).id)
  return ids
}

const labelOf = (step: StoryStep): string => ('does' in step ? `${step.by} ${step.does.event}` : (Object.keys(step)[1] ?? ''))
