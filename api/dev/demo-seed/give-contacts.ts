import { ApplyingService } from '../../src/assignments/applying/applying.service'
import { CoverDaysService } from '../../src/assignments/cover/cover-days.service'
import { MembersService } from '../../src/assignments/members/members.service'
import { PlanReading } from '../../src/assignments/plans/plan-reading.service'
import { RepairService } from '../../src/assignments/repair/repair.service'
import { newId } from '../../src/core/ids'
import { minutesAfter } from '../demo-data/story'
import type { DemoActors } from './demo-actors'

const dayMinutes = 24 * 60
const leaveDays = 20
/** Nobody of the stories lives or helps there. */
const quietBuilding = '11号楼'

/** The plan that is proposed after the rosters, with the secretary's yes on her phone. */
export async function giveContacts(actors: DemoActors, secretaryOpenid: string, communityId: string, now: Date): Promise<void> {
  await actors.get(CoverDaysService).countAll(now)
  await actors.get(RepairService).lookDue(now)
  const [proposal] = await actors.get(PlanReading).list(communityId)
  if (!proposal) throw new Error('nothing was proposed after the rosters')
  const { done } = await actors.get(ApplyingService).apply(await actors.actor(secretaryOpenid), proposal.id, newId())
  await done
}

/** The days since, and somebody on leave since this morning: a proposal waits for the secretary. */
export async function leaveSomebodyAway(
  actors: DemoActors,
  secretaryOpenid: string,
  communityId: string,
  { days, now }: { days: number; now: Date },
): Promise<void> {
  for (let ago = days - 1; ago >= 0; ago--) await actors.get(CoverDaysService).countAll(minutesAfter(now, -ago * dayMinutes))
  const members = await actors.get(MembersService).list(communityId)
  const member = members.find(({ gateName, load }) => gateName?.startsWith(quietBuilding) && load > 0)
  if (!member) throw new Error(`no party member in ${quietBuilding}`)
  const until = minutesAfter(now, leaveDays * dayMinutes).toISOString()
  await actors.get(MembersService).agree(await actors.actor(secretaryOpenid), member.personId, { unavailable: { reason: '请假', until } })
  await actors.get(RepairService).lookDue(now)
}
