import type { MeView } from '@shared/accounts'
import { useEffect } from 'react'
import type { ReportDraft } from '@/lib/drafts'
import { useMe } from '../account/use-me'
import { useCommunities, useScannedGate } from './report-data'

type Place = Pick<ReportDraft, 'gateId' | 'gateName' | 'householdId' | 'spot'>

const livesThere = (me: MeView | undefined) => me?.residencies.filter(({ status }) => status === 'verified' || status === 'pending') ?? []

/**
 * Where the report belongs: the scanned gate, else my first home's gate; a draft keeps what it has.
 * @returns the community whose categories and buildings count, my homes, and whether neighbours may see it
 */
export function usePlace(draft: ReportDraft, code: string | undefined, change: (place: Place) => void) {
  const me = useMe()
  const scanned = useScannedGate(code)
  const homes = livesThere(me.data)
  const first = homes.find(({ status }) => status === 'verified') ?? homes[0]
  const gate = scanned.data?.gate
  const communities = useCommunities(me.isSuccess && !first && !code)

  useEffect(() => {
    if (gate && draft.gateId !== gate.id) change({ gateId: gate.id, gateName: gate.fullName, householdId: undefined, spot: undefined })
    else if (!gate && !code && !draft.gateId && first) change({ gateId: first.gateId, gateName: first.gateName })
  }, [gate, code, first, draft.gateId, change])

  const home = homes.find(({ gateId }) => gateId === draft.gateId)
  return {
    homes,
    communityId: scanned.data?.communityId ?? first?.communityId ?? communities.data?.items[0]?.id,
    from: gate && gate.id === draft.gateId ? '按您扫的码填好了' : home ? '按您家填好了' : undefined,
    verified: home?.status === 'verified',
  }
}
