import type { MemberView } from '@shared/assignment'
import { isUnavailable } from '../../people/availability'
import type { Person, Unavailable } from '../../people/person.schema'
import { memberLoads } from '../cover/member-loads'
import type { CommunityPicture } from '../picture/community-picture'

/** By name, as the office looks them up. */
export function toMemberViews(picture: CommunityPicture, people: readonly Person[], now: Date): MemberView[] {
  const gates = new Map(picture.gates.map(({ id, fullName }) => [id, fullName]))
  const agreed = new Map(people.map((person) => [person._id, person]))
  return memberLoads(picture)
    .map(({ member: { id, name, homeGateId = '', ownMax }, load }) => {
      const person = agreed.get(id)
      const gateName = gates.get(homeGateId)
      const unavailable = person && isUnavailable(person, now) ? person.unavailable : undefined
      return {
        personId: id,
        name,
        ...(gateName ? { gateName } : {}),
        load,
        ...(ownMax ? { max: ownMax } : {}),
        ...(unavailable ? { unavailable: toView(unavailable) } : {}),
      }
    })
    .sort((a, b) => byName.compare(a.name, b.name))
}

const toView = ({ since, until, reason }: Unavailable): NonNullable<MemberView['unavailable']> => ({
  since: since.toISOString(),
  ...(until ? { until: until.toISOString() } : {}),
  reason,
})

const byName = new Intl.Collator('zh-CN')
