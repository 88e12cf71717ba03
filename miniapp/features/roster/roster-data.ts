import type { Page } from '@shared/ids'
import type { ImportRowView, ImportView, RosterKind, RowFate } from '@shared/roster'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ChosenFile } from '@/lib/choose-file'
import { http } from '@/lib/http'
import { newRequestId } from '@/lib/request-id'
import { upload } from '@/lib/upload'

const soonMs = 1_000
const laterMs = 2_000
/** A sheet of 20 MB on a slow line. */
const uploadTimeoutMs = 5 * 60_000
/** Of the contract: answers in one request. */
const maxAnswers = 500
/** 2,000 questions; nobody answers more by hand. */
const maxQuestionPages = 20

const moving: Partial<Record<ImportView['status'], number>> = { reading: soonMs, applying: soonMs, awaitingPhone: laterMs }

/** One import; asked again and again while something happens to it. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: ['import', id],
    queryFn: () => http.get<ImportView>(`/imports/${id}`),
    refetchInterval: ({ state }) => (state.data && moving[state.data.status]) ?? false,
    refetchIntervalInBackground: true,
    enabled: id !== '',
  })

/** Imports of a community, newest first; always read anew, because others bring in sheets too. */
export const useImports = (communityId: string) =>
  useQuery({
    queryKey: ['imports', communityId],
    queryFn: () => http.get<ImportView[]>(`/communities/${communityId}/imports`),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === 'reading' || status === 'applying') ? laterMs : false),
    enabled: communityId !== '',
  })

/** Rows exist from the dry run until they are applied. */
export const hasRows = (status: ImportView['status']): boolean => status === 'ready' || status === 'awaitingPhone' || status === 'applying'

/** Rows of one fate, or all with the questions in front; page by page. */
export const useImportRows = (id: string, fate: RowFate | undefined, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['import-rows', id, fate ?? ''],
    queryFn: ({ pageParam }) => http.get<Page<ImportRowView>>(`/imports/${id}/rows`, { fate, cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    enabled,
  })

/** Every row that asks something. */
export const useQuestionRows = (id: string, enabled: boolean) =>
  useQuery({ queryKey: ['import-questions', id], queryFn: () => everyQuestion(id), enabled })

async function everyQuestion(id: string): Promise<ImportRowView[]> {
  const rows: ImportRowView[] = []
  let cursor: string | undefined
  for (let page = 0; page < maxQuestionPages; page++) {
    const read: Page<ImportRowView> = await http.get(`/imports/${id}/rows`, { fate: 'question', cursor })
    rows.push(...read.items)
    cursor = read.nextCursor
    if (cursor === undefined) break
  }
  return rows
}

/** What the office does with an import. @throws ApiError */
export function useImportActs() {
  const client = useQueryClient()
  const keep = (made: ImportView): ImportView => {
    client.setQueryData(['import', made.id], made)
    void client.invalidateQueries({ queryKey: ['imports'] })
    return made
  }
  return {
    /** @param kind absent: found out from the heading */
    send: async (communityId: string, file: ChosenFile, kind: RosterKind | undefined, onProgress: (percent: number) => void) =>
      keep(
        await upload<ImportView>(`/communities/${communityId}/imports`, file.path, {
          fileName: file.name,
          timeoutMs: uploadTimeoutMs,
          onProgress,
          ...(kind ? { fields: { kind } } : {}),
        }),
      ),
    answer: async (id: string, answers: { row: number; answer: string }[]) => {
      for (let at = 0; at < answers.length; at += maxAnswers)
        keep(await http.post<ImportView>(`/imports/${id}/answers`, { answers: answers.slice(at, at + maxAnswers) }))
      await Promise.all(['import-rows', 'import-questions'].map((key) => client.invalidateQueries({ queryKey: [key, id] })))
    },
    /** From a desk it then waits for the phone. Every press asks the phone anew. */
    apply: async (id: string) => keep(await http.post<ImportView>(`/imports/${id}/apply`, { commandId: newRequestId() })),
    /** On the phone. */
    confirm: async (id: string) => keep(await http.post<ImportView>(`/imports/${id}/confirm`)),
    discard: async (id: string) => {
      await http.delete(`/imports/${id}`)
      await Promise.all(['import', 'imports'].map((key) => client.invalidateQueries({ queryKey: [key] })))
    },
  }
}
