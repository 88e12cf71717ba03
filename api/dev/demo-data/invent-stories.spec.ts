import { defaultPolicy } from '../../../config/presets/beijing-community'
import { inventCommunity } from './invent-community'
import { inventStories } from './invent-stories'
import { daysAgo } from './story'

const community = inventCommunity(2026)
const dayMs = 86_400_000

describe.each(['2026-09-22T07:26:00Z', '2026-09-21T16:30:00Z', '2026-01-01T01:00:00Z'])('the stories, told at %s', (at) => {
  const now = new Date(at)
  const stories = inventStories(community, now)

  it('are 60, each said by somebody who lives there and can be called back', () => {
    expect(stories).toHaveLength(60)
    expect(new Set(stories.map(({ key }) => key)).size).toBe(60)
    for (const { home } of stories) expect(community.homes.find(({ key }) => key === home)?.people[0]?.phone).toBeDefined()
  })

  it('lie in the last 31 days, step after step, none ahead of now', () => {
    for (const { at: posted, steps } of stories) {
      expect(now.getTime() - posted.getTime()).toBeLessThan(31 * dayMs)
      const times = [posted, ...steps.map((step) => step.at)].map((time) => time.getTime())
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(times.at(-1)).toBeLessThanOrEqual(now.getTime())
    }
  })

  it('name categories of the preset and show a photo where being done asks for one', () => {
    for (const { categoryKey, steps } of stories) {
      const category = defaultPolicy.categories.find(({ key }) => key === categoryKey)
      expect([categoryKey, category !== undefined]).toEqual([categoryKey, true])
      for (const step of steps) {
        if (!('does' in step)) continue
        if (step.does.event === 'resolve' && category?.afterPhoto)
          expect([categoryKey, step.photos?.length ?? 0]).not.toEqual([categoryKey, 0])
        if (step.does.event === 'explain') expect(step.promisedAt?.getTime()).toBeGreaterThan(step.at.getTime())
      }
    }
  })
})

it('counts days as the wall calendar in Beijing does', () => {
  expect(daysAgo(new Date('2026-09-21T16:30:00Z'), 1, 9, 20)).toEqual(new Date('2026-09-21T01:20:00Z'))
})
