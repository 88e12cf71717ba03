import type { CommunityPolicy } from '@shared/community-policy'
import type {
  PolicyReplayInput,
  PolicyReplayView,
  PolicySettingsView,
  PolicyStoryInput,
  PolicyStoryView,
  SavedPolicyView,
  SavePolicyInput,
} from '@shared/policy-settings'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '@/lib/http'

const soonMs = 1_000

/** 规则 of a community: the version in force, and who stands on its rungs today. */
export const usePolicySettings = (communityId: string) =>
  useQuery({
    queryKey: ['policy', communityId],
    queryFn: () => http.get<PolicySettingsView>(`/communities/${communityId}/policy`),
    refetchOnMount: 'always',
  })

/** @throws ApiError such as POLICY_VERSION_CONFLICT, after which the settings are read anew */
export function useSavePolicy(communityId: string) {
  const client = useQueryClient()
  const readAnew = () =>
    Promise.all(['policy', 'categories', 'promise'].map((key) => client.invalidateQueries({ queryKey: [key, communityId] })))
  return async (input: SavePolicyInput): Promise<number> => {
    try {
      const { version } = await http.put<SavedPolicyView>(`/communities/${communityId}/policy`, input)
      return version
    } finally {
      await readAnew()
    }
  }
}

/**
 * The story of a made-up issue under a draft; the last one stays in sight while the next is told.
 * @param version in force, which the story is compared with
 */
export const useStory = (communityId: string, version: number, input: PolicyStoryInput | undefined) =>
  useQuery({
    queryKey: ['policy-story', communityId, version, input],
    queryFn: () => http.post<PolicyStoryView>(`/communities/${communityId}/policy/story`, input),
    placeholderData: keepPreviousData,
    enabled: input !== undefined,
    gcTime: 60_000,
  })

/** @throws ApiError */
export const beginReplay = (communityId: string, policy: CommunityPolicy): Promise<PolicyReplayView> =>
  http.post<PolicyReplayView>(`/communities/${communityId}/policy/replays`, { policy } satisfies PolicyReplayInput)

/** A replay that was begun, asked again until it is done. */
export const useReplay = (communityId: string, id: string | undefined) =>
  useQuery({
    queryKey: ['policy-replay', communityId, id],
    queryFn: () => http.get<PolicyReplayView>(`/communities/${communityId}/policy/replays/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? soonMs : false),
    refetchIntervalInBackground: true,
    enabled: id !== undefined,
  })
