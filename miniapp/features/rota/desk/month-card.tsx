import type { RotaMonthView } from '@shared/rota'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { EmptyState } from '@/components/states/empty-state'
import { Tap } from '@/components/tap/tap'
import { goHolidays, goRotaSettings } from '@/lib/navigation'
import { calendarDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { useCalendarYear } from '../../calendar/holidays-data'
import type { RotaDraft } from '../data/use-rota-draft'
import { columnsOf, rowsOf } from '../rules/month-grid'
import { monthWords } from '../rules/rota-words'
import { type GridActs, MonthGrid } from './month-grid'

interface Props extends GridActs {
  month: RotaMonthView
  draft: RotaDraft
  day?: string
  onLeave: () => void
}

/** The month's sheet with what may be done to it, or how to come by one. */
export function MonthCard({ month, draft, onLeave, ...acts }: Props) {
  const { shown, changes } = draft
  const now = useNow()
  const year = month.month.slice(0, 4)
  const calendar = useCalendarYear(month.communityId, Number(year)).data
  const rows = useMemo(() => rowsOf(shown, calendar?.days), [shown, calendar])
  return (
    <View className="card month-card">
      <View className="mk-head">
        <View className="grow note">
          {acts.plans ? '拖人到班上，或点一个班再选人；班拖到班上就对换，拖到右边就空出来' : '点一个班，看为什么是这个人'}
        </View>
        {acts.plans && shown.plan && <Button small words="请假和心愿" onTap={onLeave} />}
        {acts.plans && <Button small icon="gear" words="岗位和人员" onTap={() => goRotaSettings()} />}
      </View>
      {calendar?.notice === 'none' && (
        <Tap className="mk-holidays" role="link" onTap={() => goHolidays()}>
          <Icon name="tri-f" />
          {year} 年的放假安排还没导入，节假日先按平常的周末排。去导入
          <Icon name="chev-r" />
        </Tap>
      )}
      {shown.shifts.length === 0 ? (
        <View className="mk-empty">
          <EmptyState
            title={`${monthWords(month.month)}还没排`}
            words={emptyWords(acts.plans, month.month < calendarDay(now).slice(0, 7))}
          />
        </View>
      ) : (
        <MonthGrid {...acts} columns={columnsOf(shown.shifts)} rows={rows} plan={shown.plan} fresh={draft.breaks} changes={changes} />
      )}
    </View>
  )
}

function emptyWords(plans: boolean, isOver: boolean): string {
  if (isOver) return '这个月已经过去了。'
  return plans ? '有人请假先记上，再点“排一排”：夜班、双休日、节假日会排得匀，排好了还能改。' : '社区书记排好以后，这里看得到。'
}
