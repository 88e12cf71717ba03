import type { CalendarPart, CalendarYearView } from '@shared/calendar'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { DeskPage } from '../office/desk-page'
import type { ShownDay } from './holiday-words'
import { HolidaysMissing } from './holidays-missing'
import type { HolidaysParts } from './holidays-parts'
import { PasteActs, PasteFields, partTitle } from './paste-panel'
import { usePasting } from './use-pasting'
import { YearCard } from './year-card'
import { MonthsLegend, YearMonths } from './year-months'

type Props = HolidaysParts & { device?: 'phone' | 'desk' }

/** The months at the left; at the right the year in words, or the text that is being brought in. */
export const DeskHolidays = ({ office, device, view, error, onRetry, part, onPart, years, choose }: Props) => (
  <DeskPage
    office={office}
    device={device}
    on="holidays"
    title="放假安排"
    className="holidays-page"
    head={
      <>
        {years}
        {choose}
      </>
    }
  >
    {!view ? (
      <HolidaysMissing error={error} onRetry={onRetry} />
    ) : part ? (
      <Writing key={part} communityId={office.communityId} view={view} part={part} onClose={() => onPart(undefined)} />
    ) : (
      <Columns year={view.year} days={view.days}>
        <YearCard view={view} onPaste={onPart} />
      </Columns>
    )}
  </DeskPage>
)

interface WritingProps {
  communityId: string
  view: CalendarYearView
  part: CalendarPart
  onClose: () => void
}

function Writing({ communityId, view, part, onClose }: WritingProps) {
  const pasting = usePasting(communityId, view, part, onClose)
  return (
    <Columns year={view.year} days={pasting.days}>
      <View className="card pad paste-card">
        <View className="h2">
          {partTitle[part]} · {view.year} 年
        </View>
        <View className="scrolls">
          <PasteFields pasting={pasting} year={view.year} />
        </View>
        {pasting.refused && <View className="note">{pasting.refused}</View>}
        <View className="acts">
          <PasteActs pasting={pasting} onClose={onClose} />
        </View>
      </View>
    </Columns>
  )
}

interface ColumnsProps {
  year: number
  days: readonly ShownDay[]
  children: ReactNode
}

const Columns = ({ year, days, children }: ColumnsProps) => (
  <View className="cols">
    <View className="card pad months-card">
      <MonthsLegend days={days} />
      <YearMonths year={year} days={days} />
    </View>
    <View className="right">{children}</View>
  </View>
)
