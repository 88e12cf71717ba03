import { type ContactBorder, distanceName } from '@shared/assignment'
import {
  type CommunityPicture,
  distanceBetween,
  farthest,
  maxOf,
  type PictureHousehold,
  type PictureMember,
} from '../picture/community-picture'
import { loadsOf } from '../picture/cover-figures'
import type { Plan } from './plan.schema'
import { formerContacts, plannedContacts } from './plan-moves'

type Explained = Pick<Plan, 'households' | 'wishes'>

const here: Readonly<Record<ContactBorder, string>> = { gate: '这个单元', building: '这栋楼', grid: '这个网格', community: '社区里' }

/**
 * Why each household goes where the plan sends it, in one sentence: 同单元，原联户党员，6 户.
 * @returns the sentence of one household
 */
export function planReasons(picture: CommunityPicture, plan: Explained): (household: PictureHousehold) => string {
  const { settings } = picture
  const gates = new Map(picture.gates.map((gate) => [gate.id, gate]))
  const members = new Map(picture.members.map((member) => [member.id, member]))
  const [planned, former] = [plannedContacts(plan), formerContacts(plan)]
  const loads = loadsOf(picture, planned)
  const pinned = new Set(plan.wishes.pins.map(({ householdId }) => householdId))
  const never = new Set(plan.wishes.exclusions.map(({ householdId, personId }) => `${householdId} ${personId}`))
  const distance = ({ gateId }: PictureHousehold, { homeGateId }: PictureMember) => {
    const gate = gates.get(gateId)
    return gate ? distanceBetween(gate, gates.get(homeGateId ?? '')) : 3
  }

  const contactWords = (household: PictureHousehold, member: PictureMember): string => {
    if (member.ownHouseholdId === household.id) return '自己家'
    const near = member.homeGateId === undefined ? '住处没登记' : distanceName[distance(household, member)]
    const kept = former.get(household.id) === member.id ? '原联户党员' : '新接手'
    const load = `${loads.get(member.id) ?? 0} 户`
    return pinned.has(household.id) ? `社区指定，${near}，${load}` : `${near}，${kept}，${load}`
  }

  const nobodyWords = (household: PictureHousehold): string => {
    const near = picture.members.filter((member) => member.available && distance(household, member) <= farthest[settings.border])
    const may = near.filter(({ id }) => !never.has(`${household.id} ${id}`))
    const why =
      near.length === 0
        ? `${here[settings.border]}没有能联户的党员`
        : may.length === 0
          ? '能联系的党员都说好不联这一户'
          : may.every((member) => (loads.get(member.id) ?? 0) >= maxOf(member, settings))
            ? `${here[settings.border]}的党员都满了`
            : '暂时排不开'
    const stays = members.get(former.get(household.id) ?? '')
    return stays && !stays.ended ? `还没有人接：${why}，先由原联户党员照看` : `还没有人：${why}`
  }

  return (household) => {
    const member = members.get(planned.get(household.id) ?? '')
    return member ? contactWords(household, member) : nobodyWords(household)
  }
}
