import { groupBy } from '../../core/group-by'
import { type CommunityPicture, maxOf, type PictureMember } from '../picture/community-picture'
import { loadsOf, presentContacts } from '../picture/cover-figures'

/** A member and how many households count towards the limits. */
export interface MemberLoad {
  member: PictureMember
  load: number
  /** All there are, the own home too: so many change hands when the member goes. */
  held: number
  /** The community's; no more than the member's own highest number. */
  min: number
  max: number
}

/** Current members, in the order of the picture. */
export function memberLoads(picture: CommunityPicture): MemberLoad[] {
  const contacts = presentContacts(picture)
  const [loads, held] = [loadsOf(picture, contacts), groupBy([...contacts.values()], (id) => id)]
  return picture.members
    .filter(({ ended }) => !ended)
    .map((member) => {
      const max = maxOf(member, picture.settings)
      return {
        member,
        load: loads.get(member.id) ?? 0,
        held: held.get(member.id)?.length ?? 0,
        min: Math.min(picture.settings.min, max),
        max,
      }
    })
}

export const isAbove = ({ load, max }: MemberLoad): boolean => load > max
export const isBelow = ({ load, min }: MemberLoad): boolean => load > 0 && load < min

/** 请假, 不再联户: in one word, whatever the reason. */
export const awayWord = ({ backAt }: PictureMember): string => (backAt ? '请假' : '不再联户')
