import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { SectionTitle } from '@/components/section-title/section-title'
import { WorkItem } from '@/components/work-item/work-item'
import { say, sayError } from '@/lib/feedback'
import { openIssue } from '@/lib/navigation'
import { useRefill } from '../reminders/use-refill'
import { nextSteps } from './next-steps'
import { useAcknowledge } from './use-workbench'
import type { WorkGroup, WorkItemView } from './workbench-groups'

/** Groups by deadline; the next step of each item is its wide button, of the most pressing one the accent-filled one. */
export function WorkList({ groups }: { groups: WorkGroup[] }) {
  const acknowledge = useAcknowledge()
  const { refill, sheet } = useRefill()
  const pressing = groups.find(({ key }) => key !== 'answered')?.items.find(({ actions }) => nextSteps(actions).first)?.id
  const take = (id: string) => {
    refill()
    return acknowledge(id)
      .then(() => say('接了，居民看得到是您'))
      .catch(sayError)
  }
  const lists = groups.map(({ key, title, items }) => (
    <View key={key} className="work-group">
      <SectionTitle words={`${title} ${items.length}`}>{key === 'today' && <View className="note">按时间排</View>}</SectionTitle>
      {items.map((item) => (
        <WorkItem key={item.id} issue={item} onOpen={() => void openIssue(item.id)}>
          <Steps item={item} pressing={item.id === pressing} onTake={() => take(item.id)} />
        </WorkItem>
      ))}
    </View>
  ))
  return (
    <>
      {lists}
      {sheet}
    </>
  )
}

interface StepsProps {
  item: WorkItemView
  pressing: boolean
  onTake: () => Promise<void>
}

function Steps({ item, pressing, onTake }: StepsProps) {
  const { first, others } = nextSteps(item.actions)
  const open = () => void openIssue(item.id)
  if (!first) return <Button className="first" words="看看" kind="soft" onTap={open} />
  return (
    <>
      <Button
        className="first"
        words={first.words}
        icon={first.icon}
        kind={pressing ? 'primary' : 'tint'}
        busyWords="正在接…"
        onTap={first.event === 'acknowledge' ? onTake : open}
      />
      {others.map(({ event, words }) => (
        <Button key={event} words={words} onTap={open} />
      ))}
    </>
  )
}
