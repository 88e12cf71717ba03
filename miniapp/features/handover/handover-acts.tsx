import type { HandoverItemView, HandoverView } from '@shared/handovers'
import { Button } from '@/components/button/button'
import { sayError } from '@/lib/feedback'
import type { HandoverAct } from './handover-data'
import { isSettled } from './handover-words'

/** What is being written, and about which line; `say` is about the shift as a whole, `whole` asks before all is confirmed at once. */
export type Writing =
  | { kind: 'watch' | 'ask' | 'answer'; item: HandoverItemView }
  | { kind: 'miss'; items: HandoverItemView[] }
  | { kind: 'say' }
  | { kind: 'whole' }

interface Props {
  handover: HandoverView
  act: (act: HandoverAct) => Promise<void>
  onWrite: (writing: Writing) => void
}

/** Under an issue: those who go write and answer, those who come ask and confirm. */
export function LineActs({ handover, item, act, onWrite }: Props & { item: HandoverItemView }) {
  const write = (kind: 'watch' | 'ask' | 'answer') => () => onWrite({ kind, item })
  if (handover.mayWrite)
    return (
      <>
        <Button words={item.watch ? '改要盯的' : '写要盯的'} onTap={write('watch')} />
        {item.state === 'asked' && <Button words="回一句" kind="ink" className="sure" onTap={write('answer')} />}
      </>
    )
  if (!handover.mayConfirm || isSettled(item)) return null
  return (
    <>
      <Button words={item.state === 'asked' ? '再问一句' : '有疑问'} onTap={write('ask')} />
      <Button
        words={item.state === 'asked' ? '等对方回话' : '清楚了，我接'}
        icon={item.state === 'asked' ? undefined : 'check'}
        kind="ink"
        className="sure"
        disabled={item.state === 'asked'}
        busyWords="正在记…"
        onTap={() => act({ command: 'clear', items: [item.ref] }).catch(sayError)}
      />
    </>
  )
}

/** Under the articles. */
export function ArticleActs({ handover, items, act, onWrite }: Props & { items: HandoverItemView[] }) {
  const left = items.filter((item) => !isSettled(item))
  if (!handover.mayConfirm || left.length === 0) return null
  return (
    <>
      <Button words="有不对的" onTap={() => onWrite({ kind: 'miss', items: left })} />
      <Button
        words={left.length < items.length ? '别的都在' : '点过，都在'}
        icon="check"
        kind="ink"
        className="sure"
        busyWords="正在记…"
        onTap={() => act({ command: 'clear', items: left.map(({ ref }) => ref) }).catch(sayError)}
      />
    </>
  )
}
