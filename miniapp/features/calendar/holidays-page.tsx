import { type CalendarPart, yearsAhead } from '@shared/calendar'
import { useState } from 'react'
import { SegControl } from '@/components/desk/seg-control'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { calendarDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { DeskWait } from '../office/desk-page'
import { officeState } from '../office/office-state'
import { onDesk } from '../office/on-desk'
import { type Office, useOffices } from '../office/use-office'
import { DeskHolidays } from './desk-holidays'
import { useCalendarYear } from './holidays-data'
import './holidays-page.scss'
import { PhoneHolidays } from './phone-holidays'

const none = { title: '放假安排归居委会看', words: '您的任职里没有这一项。要用，请社区书记在手机上给您加上。' }

/** 放假安排: by which days working clocks run, and bringing in the notice for next year. */
export function HolidaysPage() {
  const reading = useOffices()
  const { offices = [], device } = reading
  const [chosen, setChosen] = useState<string>()
  const office = offices.find(({ communityId }) => communityId === chosen) ?? offices[0]
  const state = officeState(reading, { errorTitle: '没打开放假安排', none })
  if (office) return <Holidays key={office.communityId} office={office} offices={offices} device={device} onOffice={setChosen} />
  if (onDesk()) return <DeskWait device={device}>{state}</DeskWait>
  return <Screen top={<NavBar title="放假安排" leave="back" onLeave={goBack} />}>{state}</Screen>
}

interface Props {
  office: Office
  offices: Office[]
  device?: 'phone' | 'desk'
  onOffice: (communityId: string) => void
}

/** One area's, a year at a time. */
function Holidays({ office, offices, device, onOffice }: Props) {
  const thisYear = Number(calendarDay(useNow()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [part, setPart] = useState<CalendarPart>()
  const read = useCalendarYear(office.communityId, year)
  const years = Array.from({ length: yearsAhead + 1 }, (_, ahead) => String(thisYear + ahead))
  const pickYear = (picked: string) => {
    setPart(undefined)
    setYear(Number(picked))
  }
  const parts = {
    office,
    view: read.data,
    error: read.error,
    onRetry: () => read.refetch(),
    part,
    onPart: setPart,
    years: <SegControl items={years.map((key) => ({ key, words: `${key} 年` }))} on={String(year)} onPick={pickYear} />,
    choose: offices.length > 1 && (
      <SegControl
        items={offices.map(({ communityId: key, community }) => ({ key, words: community }))}
        on={office.communityId}
        onPick={onOffice}
      />
    ),
  }
  return onDesk() ? <DeskHolidays {...parts} device={device} /> : <PhoneHolidays {...parts} />
}
