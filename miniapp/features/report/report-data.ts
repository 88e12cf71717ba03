import type { BuildingView, CommunityList, GatePageView } from '@shared/areas'
import type { CategoriesView } from '@shared/community-policy'
import type { IssueCardView } from '@shared/issues'
import { useQuery } from '@tanstack/react-query'
import { http } from '@/lib/http'
import { recall, remember } from '@/lib/storage'

/** The community's categories; the last known ones are there without a signal. */
export const useCategories = (communityId: string | undefined) =>
  useQuery({
    queryKey: ['categories', communityId],
    queryFn: async () => {
      const answer = await http.get<CategoriesView>(`/communities/${communityId}/categories`)
      remember(`categories.${communityId}`, answer)
      return answer
    },
    placeholderData: () => recall<CategoriesView>(`categories.${communityId}`),
    enabled: communityId !== undefined,
    staleTime: 10 * 60_000,
  })

/** The gate of a scanned code. */
export const useScannedGate = (code: string | undefined) =>
  useQuery({
    queryKey: ['entrance-code', code],
    queryFn: () => http.get<GatePageView>(`/entrance-codes/${code}`),
    enabled: code !== undefined,
  })

/** For somebody without a home here: the first community, and its buildings. */
export const useCommunities = (enabled: boolean) =>
  useQuery({ queryKey: ['communities'], queryFn: () => http.get<CommunityList>('/communities'), enabled, staleTime: 10 * 60_000 })

export const useBuildings = (communityId: string | undefined) =>
  useQuery({
    queryKey: ['buildings', communityId],
    queryFn: () => http.get<BuildingView[]>(`/communities/${communityId}/buildings`),
    enabled: communityId !== undefined,
    staleTime: 10 * 60_000,
  })

/** What neighbours said already: of this building and kind, still open. */
export const useSimilar = (gateId: string | undefined, categoryKey: string | undefined) =>
  useQuery({
    queryKey: ['similar', gateId, categoryKey],
    queryFn: () => http.get<IssueCardView[]>('/feed/similar', { gateId, categoryKey }),
    enabled: gateId !== undefined && categoryKey !== undefined,
    retry: false,
  })
