import type { CountdownView, IssueView } from '@shared/issues'
import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/avatar'
import { CallButton } from '@/components/call-button/call-button'
import { Icon } from '@/components/icon/icon'
import { before, lateSince, remaining } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import './issue-page.scss'
import { mayClimb, standingStill } from './ladder-steps'

const due: Record<CountdownView['kind'], [label: string, what: string]> = {
  acknowledge: ['离有人接', '有人接'],
  arrive: ['离到场', '到场'],
  resolve: ['离办好', '办好'],
  explain: ['当天要办好，或说明原因', '要办好或说明'],
  confirm: ['等您说好没好', '都能说'],
  promised: ['离说好的时间', '办好'],
}

/** How long it still may take, and in whose hands it is now. */
export function OwnerCard({ issue }: { issue: IssueView }) {
  const now = useNow()
  const { countdown, holder, call } = issue
  if (issue.status === 'closed' || (!countdown && !holder)) return null
  return (
    <View className="card owner-card">
      {countdown && <Deadline countdown={countdown} now={now} mine={issue.mine} climbs={mayClimb(issue.ladder)} />}
      {holder && (
        <View className="who">
          <Avatar name={holder.personName ?? holder.seatName} />
          <View className="grow">
            <View className="n">
              {holder.state === 'resolved' ? '办结的是 ' : '现在在 '}
              <Text className="b">
                {holder.seatName} {!holder.withheld && <Text className="nb">{holder.personName ?? '（暂时没人）'}</Text>}
              </Text>
              {holder.state !== 'resolved' && <Text className="nb"> 手里</Text>}
            </View>
            {call && holder.personName && !call.name.includes(holder.personName) && (
              <View className="note">{call.name.includes(' ') ? `电话打给${call.name}` : `电话打到${call.name}，由他们转告`}</View>
            )}
          </View>
          {call && <CallButton name={call.name} phone={call.phone} />}
        </View>
      )}
    </View>
  )
}

const lateWords = (climbs: boolean): string => (climbs ? '会自动往上转，不用您再催' : '已经到最高一级，会一直催到办好')

interface DeadlineProps {
  countdown: CountdownView
  now: Date
  mine: boolean
  climbs: boolean
}

function Deadline({ countdown, now, mine, climbs }: DeadlineProps) {
  const late = lateSince(countdown, now)
  const [label, what] = due[countdown.kind]
  const by = before(countdown.by, now)
  if (countdown.kind === 'confirm')
    return (
      <View className="cd">
        <View className="fig">{mine ? '修得怎么样？' : '等邻居说好没好'}</View>
        <View className="ink2">{by}都能说，没好就重新办</View>
      </View>
    )
  return (
    <View className="cd">
      <View className="note">{late ? '已经过了说好的时间' : label}</View>
      <View className={`fig ${late ? 't-danger' : ''}`}>
        {late && <Icon name="tri-f" />}
        {late ? '晚了' : '还有'} {remaining(late ?? countdown.by, now)}
      </View>
      <View className="ink2">
        {late ? lateWords(climbs) : `${countdown.resumesAt ? standingStill(countdown.resumesAt, now) : ''}${by}${what}`}
      </View>
    </View>
  )
}
