import { groupBy } from '../../core/group-by'
import { awayWord, isAbove, isBelow, memberLoads } from '../cover/member-loads'
import { type CommunityPicture, distanceBetween, farthest, type PictureHousehold } from '../picture/community-picture'

/** So many of a kind are told one by one; more are counted. */
const toldByName = 3

/** Why contacts want mending, in words for the office; empty when everything is as it should be (design §8). */
export function repairCauses(picture: CommunityPicture): string[] {
  const loads = memberLoads(picture)
  const away = loads.filter(({ member, held }) => !member.available && held > 0)
  const here = loads.filter(({ member }) => member.available)
  return [
    ...told(
      away.map(({ member, held }) => `${member.name}${awayWord(member)}，${held} 户要换人`),
      (count) => `${count} 位党员请假或不再联户，${sum(away.map(({ held }) => held))} 户要换人`,
    ),
    ...lost(picture),
    ...withoutContact(picture),
    ...told(
      here.filter(isAbove).map(({ member, load, max }) => `${member.name} ${load} 户，超过 ${max} 户`),
      (count) => `${count} 位党员超过最多的户数`,
    ),
    ...told(
      here.filter(isBelow).map(({ member, load, min }) => `${member.name} ${load} 户，不到 ${min} 户`),
      (count) => `${count} 位党员不到最少的户数`,
    ),
    ...outsideBorder(picture),
    ...ownHomes(picture),
  ]
}

/** True as long as no household ever had a contact: then a plan is made anew, not repaired. */
export const isFirstRoster = ({ households }: CommunityPicture): boolean => households.length > 0 && households.every(isNew)

const isNew = ({ contactId, contactRev }: PictureHousehold): boolean => contactId === undefined && contactRev === 0

/** Contacts who left the roster; those of another community, since this one was split, are in no picture of it. */
function lost({ households, members }: CommunityPicture): string[] {
  const known = new Map(members.map((member) => [member.id, member]))
  const byContact = groupBy(
    households.filter(({ contactId }) => contactId !== undefined),
    ({ contactId = '' }) => contactId,
  )
  const left = [...byContact].flatMap(([id, { length }]) =>
    known.get(id)?.ended ? [{ name: known.get(id)?.name, households: length }] : [],
  )
  const elsewhere = sum([...byContact].map(([id, { length }]) => (known.has(id) ? 0 : length)))
  return [
    ...told(
      left.map(({ name, households }) => `${name}不在党员名册里了，${households} 户要换人`),
      (count) => `${count} 位党员不在名册里了，${sum(left.map(({ households }) => households))} 户要换人`,
    ),
    ...(elsewhere > 0 ? [`${elsewhere} 户的联户党员不是本社区的，要换人`] : []),
  ]
}

function withoutContact(picture: CommunityPicture): string[] {
  const open = picture.households.filter(({ contactId }) => contactId === undefined)
  const added = isFirstRoster(picture) ? 0 : open.filter(isNew).length
  const others = open.length - added
  return [...(added > 0 ? [`新增 ${added} 户还没有联户党员`] : []), ...(others > 0 ? [`${others} 户还没有联户党员`] : [])]
}

const borderWords = { grid: '不住本网格', building: '不住本楼', gate: '不住本单元' } as const

function outsideBorder({ settings: { border }, gates, households, members }: CommunityPicture): string[] {
  if (border === 'community') return []
  const gateById = new Map(gates.map((gate) => [gate.id, gate]))
  const homes = new Map(members.filter(({ ended }) => !ended).map(({ id, homeGateId = '' }) => [id, gateById.get(homeGateId)]))
  const outside = households.filter(({ contactId = '', gateId }) => {
    const gate = gateById.get(gateId)
    return gate && homes.has(contactId) && distanceBetween(gate, homes.get(contactId)) > farthest[border]
  })
  return outside.length > 0 ? [`${outside.length} 户的联户党员${borderWords[border]}，要换人`] : []
}

/** A member's own household is covered by that member. */
function ownHomes({ households, members }: CommunityPicture): string[] {
  const contacts = new Map(households.map(({ id, contactId }) => [id, contactId]))
  const byHome = groupBy(
    members.filter(({ available, ownHouseholdId }) => available && ownHouseholdId !== undefined),
    ({ ownHouseholdId = '' }) => ownHouseholdId,
  )
  const others = [...byHome].flatMap(([homeId, living]) => {
    const contactId = contacts.get(homeId)
    return contactId === undefined || living.some(({ id }) => id === contactId) ? [] : living.slice(0, 1)
  })
  return told(
    others.map(({ name }) => `${name}自己家要归自己联`),
    (count) => `${count} 位党员自己家要归自己联`,
  )
}

const told = (each: string[], counted: (count: number) => string): string[] => (each.length > toldByName ? [counted(each.length)] : each)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
