import type { AssignmentSettings, CoverView, MemberAvailabilityInput, MemberView } from '@shared/assignment'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '@/lib/http'
import { lookAgainMs } from '@/lib/query'

/** 覆盖与负担 of a community; the timer may put a proposal there at any time. */
export const useCover = (communityId: string) =>
  useQuery({
    queryKey: ['cover', communityId],
    queryFn: () => http.get<CoverView>(`/communities/${communityId}/cover`),
    refetchOnMount: 'always',
    refetchInterval: lookAgainMs,
    enabled: communityId !== '',
  })

export const useMembers = (communityId: string) =>
  useQuery({
    queryKey: ['members', communityId],
    queryFn: () => http.get<MemberView[]>(`/communities/${communityId}/members`),
    refetchOnMount: 'always',
    enabled: communityId !== '',
  })

/** What the office agrees and decides. @throws ApiError */
export function useCoverActs(communityId: string) {
  const client = useQueryClient()
  const readAnew = () => Promise.all(['cover', 'members'].map((key) => client.invalidateQueries({ queryKey: [key, communityId] })))
  return {
    agree: async (personId: string, input: MemberAvailabilityInput) => {
      await http.put<MemberView>(`/members/${personId}/availability`, input)
      await readAnew()
    },
    saveSettings: async (settings: AssignmentSettings) => {
      await http.put<AssignmentSettings>(`/communities/${communityId}/assignment-settings`, settings)
      await readAnew()
    },
  }
}
