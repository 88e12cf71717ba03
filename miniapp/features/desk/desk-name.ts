import { recall, remember } from '@/lib/storage'

/** What this computer is called on the phone. It belongs to the computer, not to whoever signs in. */
const key = 'deskName'
const communityKey = 'deskCommunity'

export const maxDeskName = 30

export const deskName = (): string => recall<string>(key) ?? '社区办公电脑'

export function renameDesk(name: string): string {
  const given = name.trim().slice(0, maxDeskName)
  if (given) remember(key, given)
  return given || deskName()
}

/** The community that last signed in here, said on the sign-in page. */
export const deskCommunity = (): string | undefined => recall<string>(communityKey)
export const rememberDeskCommunity = (name: string) => void remember(communityKey, name)
