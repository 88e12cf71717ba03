import type { RotaPost, RotaSettingsView } from '@shared/rota'
import { useState } from 'react'
import { forget, recall, remember } from '@/lib/storage'
import { useSaveRotaSettings } from '../rota/data/rota-data'
import { onTop, same } from './posts'

interface Kept {
  rev: number
  /** As they were when I began. */
  before: RotaPost[]
  posts: RotaPost[]
}

export interface SettingsDraft {
  posts: readonly RotaPost[]
  changed: boolean
  /** Somebody else saved since I began. */
  overtaken: boolean
  change: (posts: readonly RotaPost[]) => void
  throwAway: () => void
  /** Mine where I touched a post, theirs elsewhere. */
  putOnTop: () => void
  /** @throws ApiError */
  save: () => Promise<void>
}

/** Posts that are not saved: kept through leaving, reloading, a refusal, and whoever saves meanwhile. */
export function useSettingsDraft(accountId: string, communityId: string, view: RotaSettingsView): SettingsDraft {
  const key = `rota-settings-draft.${accountId}.${communityId}`
  const [kept, setKept] = useState(() => recall<Kept>(key))
  const send = useSaveRotaSettings(communityId)
  const keep = (next: Kept | undefined) => {
    setKept(next)
    if (next) remember(key, next)
    else forget(key)
  }
  const present = view.settings.posts
  const { rev, before, posts } = kept ?? { rev: view.rev, before: present, posts: present }
  const keepWhatDiffers = (next: Kept) => keep(same(next.before, next.posts) ? undefined : next)
  return {
    posts,
    changed: kept !== undefined,
    overtaken: rev !== view.rev,
    change: (next) => keepWhatDiffers({ rev, before, posts: [...next] }),
    throwAway: () => keep(undefined),
    putOnTop: () => keepWhatDiffers({ rev: view.rev, before: present, posts: onTop(before, posts, present) }),
    save: async () => {
      await send({ rev, posts: [...posts] })
      keep(undefined)
    },
  }
}
