import type { RotaOfferChoices, RotaOffersView, RotaOfferView, WantedOffer } from '@shared/rota-offers'
import { useQuery } from '@tanstack/react-query'
import { http } from '@/lib/http'
import { lookAgainMs } from '@/lib/query'
import { dutyKey, useDutyCommand } from '../duty/use-duty-command'

/** A shift is of the month of the day it begins on, which its id begins with. */
export const offersPath = (communityId: string, shiftId: string) => `/communities/${communityId}/rota/${shiftId.slice(0, 7)}/offers`

/** What is open that I asked or am asked; others answer meanwhile. */
export const useMyOffers = () =>
  useQuery({
    queryKey: [dutyKey, 'offers', '/my-rota-offers'],
    queryFn: () => http.get<RotaOffersView>('/my-rota-offers'),
    refetchInterval: lookAgainMs,
  })

export function useChoices(communityId: string, shiftId: string) {
  const path = `${offersPath(communityId, shiftId)}/choices`
  return useQuery({
    queryKey: [dutyKey, 'choices', path, shiftId],
    queryFn: () => http.get<RotaOfferChoices>(path, { shiftId }),
    enabled: communityId !== '' && shiftId !== '',
  })
}

export function useAskOffer(communityId: string) {
  const send = useDutyCommand()
  return (wanted: WantedOffer) => send<RotaOffersView>('post', offersPath(communityId, wanted.shiftId), wanted)
}

export function useAnswerOffer() {
  const send = useDutyCommand()
  return ({ communityId, id, shift }: RotaOfferView, verb: 'accept' | 'decline' | 'withdraw') =>
    send<RotaOffersView>('post', `${offersPath(communityId, shift.id)}/${id}/${verb}`)
}
