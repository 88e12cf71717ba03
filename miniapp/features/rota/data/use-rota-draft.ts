import type { RotaBreakView, RotaChange, RotaMonthView } from '@shared/rota'
import { useMemo, useState } from 'react'
import { say } from '@/lib/feedback'
import { forget, recall, remember } from '@/lib/storage'
import { maxChanges, subjectOf, withChanges, withPuts } from '../rules/changes'
import { useRotaActs, useTryOut } from './rota-data'

interface Kept {
  /** Of the month as it was when I last looked at it. */
  rev: number
  changes: RotaChange[]
}

export interface RotaDraft {
  /** The month as it would be. */
  shown: RotaMonthView
  /** Mine that are not saved. */
  changes: readonly RotaChange[]
  /** What they break; undefined until the server has said. */
  breaks?: readonly RotaBreakView[]
  /** The server could not say. */
  error?: unknown
  /** Somebody else changed the month since I began. */
  overtaken: boolean
  /** Mine that fit no shift any more: it was laid out anew. */
  gone: number
  change: (more: readonly RotaChange[]) => void
  takeBack: (change: RotaChange) => void
  throwAway: () => void
  /** I have seen what somebody else did. */
  seen: () => void
  /** @throws ApiError */
  save: () => Promise<void>
}

/** Changes to a month that are not saved: kept through leaving and reloading, and tried out on the server as they grow. */
export function useRotaDraft(accountId: string, month: RotaMonthView, nameOf: (personId: string) => string): RotaDraft {
  const key = `rota-draft.${accountId}.${month.communityId}.${month.month}`
  const [kept, setKept] = useState(() => recall<Kept>(key))
  const acts = useRotaActs(month)
  const keep = (next: Kept | undefined) => {
    setKept(next)
    if (next) remember(key, next)
    else forget(key)
  }
  const begun = kept?.rev ?? month.rev
  const mine = kept?.changes ?? none
  const changes = useMemo(() => withChanges([], mine, month), [mine, month])
  const tried = useTryOut(month, changes)
  const shown = changes.length === 0 ? month : (tried.data?.month ?? withPuts(month, changes, nameOf))
  const keepChanges = (next: readonly RotaChange[], rev = begun) => keep(next.length > 0 ? { rev, changes: [...next] } : undefined)
  return {
    shown,
    changes,
    breaks: changes.length === 0 ? [] : tried.data?.breaks,
    error: tried.error ?? undefined,
    overtaken: changes.length > 0 && begun !== month.rev,
    gone: mine.filter((change) => change.kind === 'put' && !month.shifts.some(({ id }) => id === change.shiftId)).length,
    change: (more) => {
      const next = withChanges(changes, more, month)
      if (next.length > maxChanges) say(`改了 ${maxChanges} 处了，先存再接着改`)
      else keepChanges(next)
    },
    takeBack: (change) => keepChanges(changes.filter((one) => subjectOf(one) !== subjectOf(change))),
    throwAway: () => keep(undefined),
    seen: () => keepChanges(changes, month.rev),
    save: async () => {
      await acts.save(changes, (tried.data?.breaks.length ?? 0) > 0)
      keep(undefined)
    },
  }
}

const none: RotaChange[] = []
