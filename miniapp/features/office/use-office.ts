import type { MeView } from '@shared/accounts'
import { type AppointedRole, roleName } from '@shared/roles'
import { useEffect } from 'react'
import { ApiError } from '@/lib/api-error'
import { goDeskSignIn } from '@/lib/navigation'
import { useMe } from '../account/use-me'
import { rememberDeskCommunity } from '../desk/desk-name'

/** Who may bring in a roster; the server decides, this only spares the others a page that refuses. */
const office: readonly AppointedRole[] = ['communitySecretary', 'communityStaff', 'administrator']
const signedOut = ['SIGN_IN_REQUIRED', 'SESSION_EXPIRED']

export interface Office {
  communityId: string
  community: string
  person: { name: string; role: string }
}

/** The offices somebody works in, the highest appointment of each. */
export function officesOf({ name, appointments }: Pick<MeView, 'name' | 'appointments'>): Office[] {
  const held = [...appointments].filter(({ role }) => office.includes(role)).sort((a, b) => office.indexOf(a.role) - office.indexOf(b.role))
  const offices = new Map<string, Office>()
  for (const { role, communityId, areaId, areaName } of held) {
    const before = offices.get(communityId)
    if (!before)
      offices.set(communityId, {
        communityId,
        community: areaName,
        person: { name: name ?? roleName[role], role: name ? roleName[role] : '' },
      })
    else if (areaId === communityId) before.community = areaName
  }
  return [...offices.values()]
}

/** Whose desk this is. A desk that is not signed in goes to its sign-in page. */
export function useOffices() {
  const me = useMe()
  const out = me.error instanceof ApiError && signedOut.includes(me.error.code)
  const offices = me.data ? officesOf(me.data) : undefined
  const first = offices?.[0]?.community
  useEffect(() => {
    if (out && process.env.TARO_ENV === 'h5') void goDeskSignIn()
  }, [out])
  useEffect(() => {
    if (first && process.env.TARO_ENV === 'h5') rememberDeskCommunity(first)
  }, [first])
  return { offices, device: me.data?.device, error: out ? undefined : me.error, retry: me.refetch }
}
