import type { CalendarPart, CalendarYearView, HolidayReading } from '@shared/calendar'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { http } from '@/lib/http'

const path = (communityId: string, year: number) => `/communities/${communityId}/calendar/${year}`
const key = (communityId: string, year: number) => ['calendar', communityId, year]

export const useCalendarYear = (communityId: string, year: number) =>
  useQuery({
    queryKey: key(communityId, year),
    queryFn: () => http.get<CalendarYearView>(path(communityId, year)),
    refetchOnMount: 'always',
  })

/** What the text would be read as; stays until the next is read. */
export const useReading = (communityId: string, year: number, part: CalendarPart, text: string) =>
  useQuery({
    queryKey: ['holidayReading', communityId, year, part, text],
    queryFn: () => http.post<HolidayReading>(`${path(communityId, year)}/reading`, { part, text }),
    placeholderData: keepPreviousData,
  })

/** @throws ApiError; whatever happened, the year is read again. */
export function useSaveHolidays(communityId: string, { year, rev }: Pick<CalendarYearView, 'year' | 'rev'>) {
  const client = useQueryClient()
  return async (part: CalendarPart, text: string) => {
    try {
      client.setQueryData(key(communityId, year), await http.put<CalendarYearView>(path(communityId, year), { part, text, rev }))
    } finally {
      await client.invalidateQueries({ queryKey: key(communityId, year) })
    }
  }
}
