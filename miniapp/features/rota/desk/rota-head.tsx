import type { RotaMonthView } from '@shared/rota'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { DeskSpace } from '@/components/desk/desk-frame'
import { StatusChip } from '@/components/status-chip/status-chip'
import { ask, say, sayError } from '@/lib/feedback'
import { calendarDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { RotaSheetActions } from '../../rota-sheet/rota-sheet-actions'
import { useRotaActs, useShownMonth } from '../data/rota-data'
import type { RotaDraft } from '../data/use-rota-draft'

interface Props {
  choice: ReactNode
  month: RotaMonthView
  draft: RotaDraft
  plans: boolean
  onPublish: () => void
}

/** Which month, how it stands, and the next step. */
export const RotaHead = ({ choice, month, draft, plans, onPublish }: Props) => (
  <>
    {choice}
    <Standing month={month} />
    {draft.changes.length > 0 && <StatusChip kind="unsaved" words={`改了 ${draft.changes.length} 处，还没存`} />}
    <DeskSpace />
    {draft.changes.length === 0 && <SheetOf month={month} plans={plans} />}
    {!plans && <View className="note">您可以看，排班由社区书记来</View>}
    {plans && draft.changes.length > 0 && <SaveSteps draft={draft} />}
    {plans && draft.changes.length === 0 && <MonthSteps month={month} onPublish={onPublish} />}
  </>
)

/** As the sheet offices keep; what is not saved is not in it, so there is no sheet while something is. */
function SheetOf({ month, plans }: Pick<Props, 'month' | 'plans'>) {
  const show = useShownMonth()
  return <RotaSheetActions communityId={month.communityId} month={month.month} rev={month.rev} mayImport={plans} onDone={show} />
}

function Standing({ month: { status, shifts } }: { month: RotaMonthView }) {
  if (status === 'published') return <StatusChip kind="solved" words="已发布，大家都看得到" />
  if (shifts.length === 0) return <StatusChip kind="plain" words="还没排" />
  return <StatusChip kind="lookedOver" words="草稿，办公室才看得到" />
}

/** Out of changes: back to what is saved, or saved, and where a rule breaks only with a knowing yes. */
function SaveSteps({ draft }: { draft: RotaDraft }) {
  const { changes, breaks, overtaken, error, throwAway } = draft
  const drop = async () => {
    if (await ask('不要您改的了？', `改的 ${changes.length} 处都不要了。`, '不要了')) throwAway()
  }
  const save = async () => {
    try {
      await draft.save()
      say('存好了')
    } catch (refused) {
      sayError(refused)
    }
  }
  return (
    <>
      <Button words="不要了" onTap={drop} />
      {saveState()}
    </>
  )

  function saveState() {
    if (overtaken) return <Button disabled words="先看别人改了什么" />
    if (error) return <Button disabled words="这样存不了" />
    if (!breaks) return <Button disabled words="正在看合不合适…" />
    if (breaks.some(({ code }) => code === 'overlap')) return <Button disabled words="有人同时值两个班，存不了" />
    const words = breaks.length > 0 ? '仍然这样排' : '存'
    return <Button kind="primary" words={`${words}（${changes.length} 处）`} busyWords="正在存…" onTap={save} />
  }
}

/** A draft is laid out and published; what is published is changed shift by shift. */
function MonthSteps({ month, onPublish }: { month: RotaMonthView; onPublish: () => void }) {
  const { generate } = useRotaActs(month)
  const thisMonth = calendarDay(useNow()).slice(0, 7)
  if (month.status === 'published' || month.month < thisMonth) return null
  const made = month.shifts.length > 0
  const arrange = async () => {
    try {
      await generate()
      say('排好了')
    } catch (refused) {
      sayError(refused)
    }
  }
  return (
    <>
      <Button kind={made ? 'plain' : 'primary'} icon="again" words={made ? '重新排一排' : '排一排'} busyWords="正在排…" onTap={arrange} />
      {made && <Button kind="primary" words="发布" onTap={onPublish} />}
    </>
  )
}
