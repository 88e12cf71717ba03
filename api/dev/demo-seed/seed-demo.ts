import { ConsentService } from '../../src/accounts/consent.service'
import { FixedClock } from '../../src/core/clock'
import { DutyRoomService } from '../../src/notifications/duty-room/duty-room.service'
import { InboxService } from '../../src/notifications/inbox.service'
import { gateKeyOf } from '../demo-data/community'
import { gateRoles, inventCommunity } from '../demo-data/invent-community'
import { inventStories } from '../demo-data/invent-stories'
import { knownPhones } from '../demo-data/phones'
import { minutesAfter, type Story } from '../demo-data/story'
import { connectChannels, demoRoomKey } from '../demo-run/demo-channels'
import { type DemoSecrets, demoEnv } from '../demo-run/demo-env'
import { freePort } from '../demo-run/free-port'
import { serveApi } from '../demo-run/serve-api'
import type { Persona } from '../wechat-stand-in/options'
import { noPhones, type PhonesMemory, rememberPhones } from '../wechat-stand-in/phones-memory'
import { acceptReminders } from './accept-reminders'
import { applicants } from './applicants'
import { DemoActors } from './demo-actors'
import { openidOf } from './demo-openid'
import { photoDrawer } from './draw-photo'
import { leaveSomebodyAway } from './give-contacts'
import { climbUntil, inOrder, type PlayingTime } from './in-order'
import { happeningsOf, type Stage } from './play-story'
import { PromptScheduler } from './prompt-scheduler'
import { Residents } from './residents'
import { seedRota } from './rota'
import { areaOfGate, secretaryOpenid, seedCommunity } from './seed-community'
import { StandInPhones } from './stand-in-phones'
import { visits } from './visits'

const dayMinutes = 24 * 60
/** Neighbours who only nod, for every building. */
const nodders = 1

export interface SeedOptions {
  now: Date
  mongoUri: string
  secrets: DemoSecrets
  sheetsFolder: string
  say(line: string): void
}

/**
 * Fills an empty database through the API's own services, with its clock set back: the roster by importing Excel files, the people by
 * signing in, the last 30 days step by step in the order of time. Nothing is written past the rules.
 * @returns who has WeChat, and what their phones remember
 */
export async function seedDemo({
  now,
  mongoUri,
  secrets,
  sheetsFolder,
  say,
}: SeedOptions): Promise<{ personas: Persona[]; phones: PhonesMemory }> {
  const clock = new FixedClock(minutesAfter(now, -32 * dayMinutes))
  const scheduler = new PromptScheduler()
  const env = demoEnv(secrets, mongoUri, await freePort(3900), { LOG_LEVEL: 'silent' })
  const platform = await connectChannels(env.PUBLIC_URL, secrets)
  let remember = (): PhonesMemory => noPhones
  const app = await serveApi({
    env,
    personas: [],
    clock,
    scheduler,
    platform,
    prepare: async (_, world) => {
      remember = () => rememberPhones(world)
    },
  })
  try {
    const standIn = new StandInPhones(env.PUBLIC_URL)
    const actors = new DemoActors(app, standIn, clock)
    await play({ app, actors, clock, scheduler, now, sheetsFolder, roomKey: demoRoomKey(secrets), say })
    await acceptReminders(standIn)
    await scheduler.drain()
    return { personas: [...actors.personas.values()], phones: remember() }
  } finally {
    await app.close()
  }
}

interface Playing extends PlayingTime {
  actors: DemoActors
  now: Date
  sheetsFolder: string
  roomKey: string
  say(line: string): void
}

async function play({ app, actors, clock, scheduler, now, sheetsFolder, roomKey, say }: Playing): Promise<void> {
  const year = now.getFullYear()
  const community = inventCommunity(year)
  say('importing the rosters, 1,080 households and 3,000 people …')
  const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(clock.now())
  const { communityId, areas } = await seedCommunity({ app, actors, now: clock.now() }, community, day, sheetsFolder)
  await actors.get(DutyRoomService).set(await actors.actor(secretaryOpenid), communityId, { address: roomKey })

  clock.set(minutesAfter(now, -31 * dayMinutes))
  const residents = await Residents.read(app, communityId, community, actors)
  const stories = inventStories(community, now)
  const stewards = new Map(
    gateRoles(community, year).flatMap(({ role, gate, name, phone }) => (role === 'gateSteward' ? [[gate, { name, phone }] as const] : [])),
  )
  await residents.moveIn([...knownResidents, ...stories.map(({ home }) => home), ...quietNeighbours(community.homes)])
  await joinHelpers(stories, residents, actors, stewards)
  await consent(actors)

  say('playing 60 issues of the last 30 days …')
  const stage: Stage = {
    actors,
    residents,
    draw: photoDrawer(),
    stewardOf: (gate) => openidOf(stewards.get(gate)?.phone ?? areaOfGate(areas, gate).fullName),
  }
  const happenings = [
    ...stories.flatMap((story) => happeningsOf(story, stage)),
    ...applicants(now, actors, residents),
    ...visits(now, actors, residents),
  ]
  await inOrder(happenings, { app, clock, scheduler })
  await climbUntil(now, { app, clock })
  await leaveSomebodyAway(actors, secretaryOpenid, communityId, { days: 32, now })
  // last: what was played happened on standing duty
  await seedRota(actors, communityId, now)
  await readOldNews(actors, minutesAfter(now, -20 * 60))
}

const knownResidents = ['3-2-302', '3-2-101', '3-2-501', '3-2-301', '3-2-402', '3-2-502', '3-2-503', '3-2-602', '3-2-1002']

function quietNeighbours(homes: ReturnType<typeof inventCommunity>['homes']): string[] {
  const byBuilding = new Map<number, string[]>()
  for (const { building, key, people } of homes) {
    const chosen = byBuilding.get(building) ?? []
    if (people[0]?.phone && chosen.length < nodders) byBuilding.set(building, [...chosen, key])
  }
  return [...byBuilding.values()].flat()
}

const choosable = ['李秀珍', '周桂兰', '赵淑英', '王建国', '陈晓雯', '郭卫东'] as const

/** Contact members and stewards who have something to do. */
async function joinHelpers(
  stories: readonly Story[],
  residents: Residents,
  actors: DemoActors,
  stewards: ReadonlyMap<string, { name: string; phone: string }>,
): Promise<void> {
  for (const { home, steps } of stories) {
    const acts = (who: string): boolean => steps.some((step) => 'by' in step && step.by === who)
    const contact = residents.contactOf(home)
    if (acts('contact')) await actors.join({ openid: contact.openid, nickname: contact.name, phoneNumber: contact.phone })
    const steward = stewards.get(gateKeyOf(residents.home(home)))
    if (steward && acts('steward'))
      await actors.join({ openid: openidOf(steward.phone), nickname: steward.name, phoneNumber: steward.phone })
  }
}

/** 周桂兰 and 王建国 agreed that residents see their own numbers. */
async function consent(actors: DemoActors): Promise<void> {
  for (const phone of [knownPhones.周桂兰, knownPhones.王建国]) {
    const actor = await actors.actor(openidOf(phone))
    for (const { personId } of actor.people) await actors.get(ConsentService).setShowPhone(actor, personId, true)
  }
}

/** Yesterday's news was read by those one may choose; what is new since then still waits. */
async function readOldNews(actors: DemoActors, before: Date): Promise<void> {
  for (const name of choosable) {
    const openid = openidOf(knownPhones[name])
    const actor = await actors.actor(openid)
    const inbox = actors.get(InboxService)
    let cursor: string | undefined
    do {
      const page = await inbox.list(actor, cursor)
      const old = page.items.filter(({ at, readAt }) => !readAt && new Date(at) < before).map(({ id }) => id)
      if (old.length > 0) await inbox.markRead(actor, old)
      cursor = page.nextCursor
    } while (cursor)
  }
}
