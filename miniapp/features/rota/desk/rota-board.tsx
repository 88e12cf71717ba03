import type { MeView } from '@shared/accounts'
import type { RotaMonthView, RotaSettingsView } from '@shared/rota'
import { View } from '@tarojs/components'
import { type ComponentProps, type ReactNode, useMemo, useState } from 'react'
import { DragGhost } from '@/components/desk/drag-ghost'
import { useDrag } from '@/components/desk/use-drag'
import { DeskPage } from '../../office/desk-page'
import { usePickedShift } from '../data/use-picked-shift'
import { useRotaDraft } from '../data/use-rota-draft'
import { CoverCard } from '../parts/cover-card'
import { LeaveSheet } from '../parts/leave-sheet'
import { OvertakenCard } from '../parts/overtaken-card'
import { PublishSheet } from '../parts/publish-sheet'
import { changesOfDrop, type Held } from '../rules/changes'
import { mayPlan } from '../rules/may-plan'
import { namesIn } from '../rules/names'
import { MonthCard } from './month-card'
import { RotaHead } from './rota-head'
import { RotaSide } from './rota-side'

interface Props {
  frame: Omit<ComponentProps<typeof DeskPage>, 'head' | 'over' | 'children'>
  me: MeView
  choice: ReactNode
  others: ReactNode
  settings: RotaSettingsView
  month: RotaMonthView
  /** Led to from elsewhere. */
  day?: string
  onDay: (day: string) => void
}

/** A month: days × shifts at the left, who takes turns at the right; what is changed stays a draft until it is saved. */
export function RotaBoard({ frame, me, choice, others, settings, month, day, onDay }: Props) {
  const plans = mayPlan(me, month.communityId)
  const nameOf = useMemo(() => namesIn(settings, month), [settings, month])
  const draft = useRotaDraft(me.accountId, month, nameOf)
  const { shown } = draft
  const picked = usePickedShift(draft)
  const [sheet, setSheet] = useState<'leave' | 'publish'>()
  const { drag, over, grip } = useDrag<Held>((held, place) => draft.change(changesOfDrop(held, place, shown.shifts)))
  return (
    <DeskPage
      {...frame}
      head={<RotaHead choice={choice} month={month} draft={draft} plans={plans} onPublish={() => setSheet('publish')} />}
      over={
        <>
          {drag && <DragGhost words={drag.words} from={drag.from} />}
          {sheet === 'leave' && <LeaveSheet draft={draft} settings={settings} onClose={() => setSheet(undefined)} />}
          {sheet === 'publish' && <PublishSheet month={month} onClose={() => setSheet(undefined)} />}
        </>
      }
    >
      {others}
      <CoverCard communityId={month.communityId} onDay={onDay} />
      {draft.overtaken && <OvertakenCard month={month} draft={draft} />}
      <View className="dr-cols">
        <MonthCard
          month={month}
          draft={draft}
          plans={plans}
          day={day}
          picked={picked.shift?.id}
          over={over}
          held={drag?.thing}
          grip={grip}
          onPick={picked.tap}
          onLeave={() => setSheet('leave')}
        />
        <RotaSide
          draft={draft}
          settings={settings}
          plans={plans}
          picked={picked}
          nameOf={nameOf}
          grip={grip}
          onShift={(id) => {
            picked.show(id)
            onDay(id.slice(0, 10))
          }}
        />
      </View>
    </DeskPage>
  )
}
