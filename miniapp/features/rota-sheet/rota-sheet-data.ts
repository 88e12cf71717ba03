import type { RotaMonthView } from '@shared/rota'
import type { ApplyRotaSheetInput, RotaSheetReading } from '@shared/rota-sheet'
import type { ChosenFile } from '@/lib/choose-file'
import { download } from '@/lib/download'
import { http } from '@/lib/http'
import { upload } from '@/lib/upload'

export interface MonthOf {
  communityId: string
  month: string
}

/** 2026年12月值班表 */
export const sheetTitle = ({ month }: MonthOf): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月值班表`

const path = ({ communityId, month }: MonthOf): string => `/communities/${communityId}/rota/${month}/sheet`

/** @throws ApiError */
export const exportSheet = (of: MonthOf): Promise<void> => download(path(of), `${sheetTitle(of)}.xlsx`)

/** What a file says; nothing is stored. @throws ApiError */
export const readSheet = (of: MonthOf, file: ChosenFile): Promise<RotaSheetReading> =>
  upload<RotaSheetReading>(path(of), file.path, { fileName: file.name })

/** @throws ApiError */
export const applySheet = (of: MonthOf, input: ApplyRotaSheetInput): Promise<RotaMonthView> =>
  http.post<RotaMonthView>(`${path(of)}/apply`, input)
