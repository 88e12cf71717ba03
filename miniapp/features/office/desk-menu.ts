import type { DeskEntry } from '@/components/desk/desk-frame'
import { goCover, goDeliveries, goHandovers, goHolidays, goPlanBoard, goPolicy, goReview, goRosterImport, goRota } from '@/lib/navigation'

/** The menu of every desk page, in the order it is shown; a new desk page adds its line here. */
export const deskMenu = [
  { key: 'plans', words: '联户方案', icon: 'people', onTap: () => void goPlanBoard() },
  { key: 'cover', words: '覆盖与负担', icon: 'chart', onTap: () => void goCover() },
  { key: 'rota', words: '值班表', icon: 'moon', onTap: () => void goRota() },
  { key: 'handovers', words: '交接班', icon: 'swap', onTap: () => void goHandovers() },
  { key: 'review', words: '等着看', icon: 'eye', onTap: () => void goReview() },
  { key: 'roster', words: '名册', icon: 'grid', onTap: () => void goRosterImport() },
  { key: 'holidays', words: '放假安排', icon: 'cal', onTap: () => void goHolidays() },
  { key: 'deliveries', words: '送达', icon: 'bell', onTap: () => void goDeliveries() },
  { key: 'policy', words: '规则', icon: 'gear', onTap: () => void goPolicy() },
] as const satisfies readonly DeskEntry[]

export type DeskPlace = (typeof deskMenu)[number]['key']
