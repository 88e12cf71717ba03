import type { MeView } from '@shared/accounts'
import { useRef } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { sayError } from '@/lib/feedback'
import { replaceByResidency } from '@/lib/navigation'
import { PhoneButton } from '../account/phone-button'
import { useResidencyActs } from './home-data'
import type { HomeChoice } from './use-choice'

interface Props {
  choice: HomeChoice
  me: Pick<MeView, 'phoneVerified'>
  onNext: () => void
}

/** What is still missing, or the one button that ends the task; the phone is asked for where it saves waiting. */
export function ChooseFoot({ choice, me, onNext }: Props) {
  const { claim } = useResidencyActs()
  const working = useRef(false)
  const { step, building, gate, room, relation, name, clientRequestId } = choice
  if (step === 'gate')
    return (
      <ActionBar hint={gate ? undefined : building ? '还差一步：选几单元' : '先选几号楼'}>
        <Button kind="primary" words="下一步" disabled={!gate} onTap={onNext} />
      </ActionBar>
    )
  const missing = !room ? '还差：选房号' : !relation ? '还差：您和这家是什么关系' : undefined
  const send = async () => {
    if (!room || !relation || working.current) return
    working.current = true
    try {
      const { id } = await claim({ householdId: room.householdId, relation, name: name.trim() || undefined, clientRequestId })
      await replaceByResidency(id)
    } catch (error) {
      sayError(error)
    } finally {
      working.current = false
    }
  }
  const mine = `我住 ${gate?.fullName ?? ''} ${room?.room ?? ''}`.trim()
  const hint = missing ?? '手机号和社区登记的一样，马上通过'
  if (me.phoneVerified || missing)
    return (
      <ActionBar hint={hint}>
        <Button kind="primary" words={room ? mine : '我住这里'} disabled={missing !== undefined} busyWords="正在核实…" onTap={send} />
      </ActionBar>
    )
  return (
    <ActionBar hint={hint}>
      <Button className="side" words="先不验证" busyWords="正在提交…" onTap={send} />
      <PhoneButton kind="primary" words="验证手机号并提交" onBound={send} />
    </ActionBar>
  )
}
