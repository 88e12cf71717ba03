import type { DeskCodeClaim, DeskCodeView } from '@shared/accounts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiError } from '@/lib/api-error'
import { http } from '@/lib/http'
import { goRosterImport } from '@/lib/navigation'
import { keepSession } from '@/lib/session'
import { useNow } from '@/lib/use-now'
import { lifeOf } from './desk-code-words'

const askEveryMs = 1_500
/** After these the code is of no use any more; a new one is. */
const usedUp = ['DESK_CODE_EXPIRED', 'DESK_CODE_USED', 'NOT_FOUND']

export type DeskCodeStep = 'asking' | 'failed' | 'shown' | 'scanned' | 'refused' | 'expired' | 'in'

async function create(deskName: string): Promise<DeskCodeView & { arrivedAt: Date; lifeMs: number }> {
  const code = await http.post<DeskCodeView>('/desk-codes', { deskName })
  const arrivedAt = new Date()
  return { ...code, arrivedAt, lifeMs: lifeOf(code.expiresAt, arrivedAt) }
}

/** The code on the screen: asked for, renewed when it runs out (a page nobody looks at waits until it is looked at), and what the phone said. */
export function useDeskCode(deskName: string) {
  const client = useQueryClient()
  const now = useNow(1_000)
  const [round, setRound] = useState(0)
  const asked = useQuery({
    queryKey: ['desk-code', deskName, round],
    queryFn: () => create(deskName),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const code = asked.data
  const claim = useQuery({
    queryKey: ['desk-claim', code?.id],
    queryFn: () => http.post<DeskCodeClaim>(`/desk-codes/${code?.id}/claim`, { secret: code?.secret }),
    enabled: code !== undefined,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchIntervalInBackground: true,
    refetchInterval: ({ state }) => (settled(state.data) || isUsedUp(state.error) ? false : askEveryMs),
  })

  const renew = () => setRound((before) => before + 1)
  const said = claim.data
  const refused = said?.state === 'refused'
  const leftMs = code ? Math.min(code.lifeMs, code.arrivedAt.getTime() + code.lifeMs - now.getTime()) : 0
  const over = code !== undefined && !settled(said) && (leftMs <= 0 || isUsedUp(claim.error))

  useEffect(() => {
    if (said?.state !== 'confirmed') return
    keepSession(said.session)
    // What this tab read as somebody else is not the office's.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'desk-claim' && queryKey[0] !== 'desk-code' })
    void goRosterImport()
  }, [said, client])

  useEffect(() => {
    if (!over) return
    const renewIfSeen = () => {
      if (document.visibilityState === 'visible') setRound((before) => before + 1)
    }
    renewIfSeen()
    document.addEventListener('visibilitychange', renewIfSeen)
    return () => document.removeEventListener('visibilitychange', renewIfSeen)
  }, [over])

  const step: DeskCodeStep = asked.error
    ? 'failed'
    : !code
      ? 'asking'
      : said?.state === 'confirmed'
        ? 'in'
        : refused
          ? 'refused'
          : over
            ? 'expired'
            : said?.state === 'scanned'
              ? 'scanned'
              : 'shown'
  const offline = claim.error instanceof ApiError && claim.error.offline
  return { step, code, leftMs: Math.max(0, leftMs), error: asked.error, offline, renew, now }
}

const settled = (claim: DeskCodeClaim | undefined) => claim?.state === 'confirmed' || claim?.state === 'refused'
const isUsedUp = (error: unknown) => error instanceof ApiError && usedUp.includes(error.code)
