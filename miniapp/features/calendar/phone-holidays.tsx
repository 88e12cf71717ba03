import type { CalendarPart, CalendarYearView } from '@shared/calendar'
import { View } from '@tarojs/components'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { Sheet } from '@/components/sheet/sheet'
import { HolidaysMissing } from './holidays-missing'
import type { HolidaysParts } from './holidays-parts'
import { PasteActs, PasteFields, partTitle } from './paste-panel'
import { usePasting } from './use-pasting'
import { YearCard } from './year-card'
import { MonthsLegend, YearMonths } from './year-months'

/** In words first; the months after that. */
export const PhoneHolidays = ({ office, view, error, onRetry, part, onPart, years, choose }: HolidaysParts) => (
  <Screen
    top={<NavBar title="放假安排" sub={office.community} leave="back" onLeave={goBack} />}
    over={
      view && part && <WritingSheet key={part} communityId={office.communityId} view={view} part={part} onClose={() => onPart(undefined)} />
    }
    className="holidays-page"
  >
    {choose}
    {years}
    {view ? (
      <>
        <YearCard view={view} onPaste={onPart} />
        <View className="card pad months-card">
          <MonthsLegend days={view.days} />
          <YearMonths year={view.year} days={view.days} />
        </View>
      </>
    ) : (
      <HolidaysMissing error={error} onRetry={onRetry} />
    )}
  </Screen>
)

interface SheetProps {
  communityId: string
  view: CalendarYearView
  part: CalendarPart
  onClose: () => void
}

function WritingSheet({ communityId, view, part, onClose }: SheetProps) {
  const pasting = usePasting(communityId, view, part, onClose)
  return (
    <Sheet title={`${partTitle[part]} · ${view.year} 年`} onClose={onClose} acts={<PasteActs pasting={pasting} onClose={onClose} />}>
      <PasteFields pasting={pasting} year={view.year} />
      {pasting.refused && <View className="note">{pasting.refused}</View>}
    </Sheet>
  )
}
