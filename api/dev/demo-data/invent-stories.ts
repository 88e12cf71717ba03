import { buildingThree } from './building-three'
import type { DemoCommunity, DemoHome } from './community'
import { everydayStories } from './everyday-stories'
import { seededRandom } from './random'
import type { Story } from './story'

const seed = 20_260_924
/** So many families speak in the course of a month. */
const speakingHomes = 30
/** And so many of them live in the building of the walk through the demo. */
const speakingInThree = 6

/** 60 issues of the last 30 days, told from `now` backwards. */
export function inventStories(community: DemoCommunity, now: Date): Story[] {
  const random = seededRandom(seed)
  const curated = buildingThree(now).map((story) => ({ ...story, home: speakingHome(community.homes, story.home) }))
  return [...curated, ...everydayStories(random, now, homesThatSpeak(random, community.homes))]
}

/** People with a number who are at home: others can neither sign in nor be called back. */
const canSpeak = ({ people }: DemoHome): boolean => people[0]?.phone !== undefined

/** The home itself or, when nobody lives there, the nearest of the gate. */
function speakingHome(homes: readonly DemoHome[], key: string): string {
  const home = homes.find((one) => one.key === key)
  if (!home || canSpeak(home)) return key
  const near = homes.filter((one) => one.building === home.building && one.gate === home.gate && canSpeak(one))
  return near.sort((a, b) => Math.abs(a.floor - home.floor) - Math.abs(b.floor - home.floor))[0]?.key ?? key
}

function homesThatSpeak(random: ReturnType<typeof seededRandom>, homes: readonly DemoHome[]): string[] {
  const speaking = random.shuffled(homes.filter(canSpeak))
  const inThree = speaking.filter(({ building, gate }) => building === 3 && gate !== 2).slice(0, speakingInThree)
  const elsewhere = speaking.filter(({ building }) => building !== 3).slice(0, speakingHomes - speakingInThree)
  // Those of building 3 last: what is still open stands at the head of the list, and its own feed has enough of that.
  return [...elsewhere, ...inThree].map(({ key }) => key)
}
