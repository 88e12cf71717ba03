import type {
  ChangeRotaInput,
  RotaChange,
  RotaChangeAnswer,
  RotaCommandInput,
  RotaCoverView,
  RotaMonthView,
  RotaSettingsView,
  SaveRotaSettingsInput,
} from '@shared/rota'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '@/lib/api-error'
import { http } from '@/lib/http'
import { lookAgainMs } from '@/lib/query'
import { newRequestId } from '@/lib/request-id'

const monthPath = (communityId: string, month: string) => `/communities/${communityId}/rota/${month}`
const monthKey = (communityId: string, month: string) => ['rota', communityId, month]
const settingsPath = (communityId: string) => `/communities/${communityId}/rota-settings`
const settingsKey = (communityId: string) => ['rota-settings', communityId]

/** A month; looked at again and again, others take shifts meanwhile. */
export const useRotaMonth = (communityId: string, month: string) =>
  useQuery({
    queryKey: monthKey(communityId, month),
    queryFn: () => http.get<RotaMonthView>(monthPath(communityId, month)),
    refetchOnMount: 'always',
    refetchInterval: lookAgainMs,
  })

/** A month that the server answered with is the one on the page. */
export function useShownMonth() {
  const client = useQueryClient()
  return (answered: RotaMonthView) => {
    client.setQueryData(monthKey(answered.communityId, answered.month), answered)
    void client.invalidateQueries({ queryKey: ['rota-cover', answered.communityId] })
  }
}

/** What is red in the next 30 days. */
export const useRotaCover = (communityId: string) =>
  useQuery({
    queryKey: ['rota-cover', communityId],
    queryFn: () => http.get<RotaCoverView>(`/communities/${communityId}/rota-cover`),
    refetchOnMount: 'always',
  })

export const useRotaSettings = (communityId: string) =>
  useQuery({
    queryKey: settingsKey(communityId),
    queryFn: () => http.get<RotaSettingsView>(settingsPath(communityId)),
    refetchOnMount: 'always',
  })

/** What these changes would break and how the month would be; nothing is stored. */
export const useTryOut = ({ communityId, month, rev }: RotaMonthView, changes: readonly RotaChange[]) =>
  useQuery({
    queryKey: ['rota-try-out', communityId, month, rev, changes],
    queryFn: () =>
      http.post<RotaChangeAnswer>(`${monthPath(communityId, month)}/changes`, {
        rev,
        commandId: newRequestId(),
        dryRun: true,
        knowingly: false,
        changes: [...changes],
      } satisfies ChangeRotaInput),
    enabled: changes.length > 0,
    gcTime: 60_000,
  })

/** What the office does with a month. @throws ApiError; after an answer that is not a success the month is read anew */
export function useRotaActs({ communityId, month, rev }: Pick<RotaMonthView, 'communityId' | 'month' | 'rev'>) {
  const client = useQueryClient()
  const show = useShownMonth()
  const keep = async (act: () => Promise<RotaMonthView>): Promise<void> => {
    try {
      show(await act())
    } catch (error) {
      if (error instanceof ApiError && !error.offline) await client.invalidateQueries({ queryKey: monthKey(communityId, month) })
      throw error
    }
  }
  const command = (verb: 'generate' | 'publish') => () =>
    keep(() =>
      http.post<RotaMonthView>(`${monthPath(communityId, month)}/${verb}`, { rev, commandId: newRequestId() } satisfies RotaCommandInput),
    )
  return {
    generate: command('generate'),
    publish: command('publish'),
    /** @param knowingly although a rule breaks */
    save: (changes: readonly RotaChange[], knowingly: boolean) =>
      keep(async () => {
        const input: ChangeRotaInput = { rev, commandId: newRequestId(), dryRun: false, knowingly, changes: [...changes] }
        return (await http.post<RotaChangeAnswer>(`${monthPath(communityId, month)}/changes`, input)).month
      }),
  }
}

/** @throws ApiError such as ROTA_SETTINGS_CHANGED, after which they are read anew */
export function useSaveRotaSettings(communityId: string) {
  const client = useQueryClient()
  return async (input: SaveRotaSettingsInput): Promise<void> => {
    try {
      client.setQueryData(settingsKey(communityId), await http.put<RotaSettingsView>(settingsPath(communityId), input))
      await Promise.all(['rota', 'rota-cover'].map((key) => client.invalidateQueries({ queryKey: [key, communityId] })))
    } catch (error) {
      if (error instanceof ApiError && error.code === 'ROTA_SETTINGS_CHANGED')
        await client.invalidateQueries({ queryKey: settingsKey(communityId) })
      throw error
    }
  }
}
