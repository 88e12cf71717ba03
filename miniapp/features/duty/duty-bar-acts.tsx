import type { HandoverList } from '@shared/handovers'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { openDutyLeave, openHandover } from '@/lib/navigation'
import { handoverWords, myHandover } from './handover-words'

interface Props {
  communityId: string
  handovers: { data?: HandoverList; isError: boolean }
  now: Date
}

/** 请假, and the shift change I am in next. */
export function DutyBarActs({ communityId, handovers: { data, isError }, now }: Props) {
  const next = myHandover(data?.items ?? [], now)
  const unread = isError && !data
  return (
    <ActionBar hint={unread && '没取到交接班，往下拉再试一次'}>
      <Button words="请假" icon="cal" className={next ? 'side' : 'spread'} onTap={() => void openDutyLeave(communityId)} />
      {next && <Button words={handoverWords(next, now)} icon="swap" kind="primary" onTap={() => void openHandover(next.id)} />}
    </ActionBar>
  )
}
