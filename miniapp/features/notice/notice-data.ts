import type { ChangeNoticeInput, LiftNoticeInput, NoticeHouseholdsView, NoticeList, NoticeView, PublishNoticeInput } from '@shared/notices'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { http } from '@/lib/http'

/** What hangs at my gate: on top of 楼里. */
export const useNotices = (gateId: string | undefined, enabled: boolean) =>
  useQuery({ queryKey: ['notices', gateId ?? ''], queryFn: () => http.get<NoticeList>('/notices', { gateId }), enabled })

/** What hangs at the door of a scanned code, for anybody. */
export const useDoorNotices = (code: string | undefined) =>
  useQuery({
    queryKey: ['notices', 'door', code],
    queryFn: () => http.get<NoticeList>(`/entrance-codes/${code}/notices`),
    enabled: code !== undefined,
  })

export const useIssueNotices = (issueId: string) =>
  useQuery({ queryKey: ['notices', 'issue', issueId], queryFn: () => http.get<NoticeList>(`/issues/${issueId}/notices`) })

export const useNotice = (id: string) =>
  useQuery({ queryKey: ['notice', id], queryFn: () => http.get<NoticeView>(`/notices/${id}`), enabled: id !== '' })

export const useNoticeHouseholds = (id: string) =>
  useQuery({ queryKey: ['notice-households', id], queryFn: () => http.get<NoticeHouseholdsView>(`/notices/${id}/households`) })

/** What one may do to a notice. Each answers the notice as it now is. @throws ApiError */
export function useNoticeActs() {
  const client = useQueryClient()
  return useMemo(() => {
    const keep = (notice: NoticeView): NoticeView => {
      client.setQueryData(['notice', notice.id], notice)
      for (const key of ['notices', 'notice-households']) void client.invalidateQueries({ queryKey: [key] })
      return notice
    }
    return {
      publish: async (issueId: string, input: PublishNoticeInput) => keep(await http.post<NoticeView>(`/issues/${issueId}/notices`, input)),
      change: async (id: string, input: ChangeNoticeInput) => keep(await http.post<NoticeView>(`/notices/${id}/changes`, input)),
      lift: async (id: string, input: LiftNoticeInput) => keep(await http.post<NoticeView>(`/notices/${id}/lift`, input)),
      markRead: async (id: string) => keep(await http.post<NoticeView>(`/notices/${id}/read`)),
    }
  }, [client])
}
