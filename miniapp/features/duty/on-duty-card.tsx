import type { OnDutyPersonView, OnDutyPostView, OnDutyView, RotaCoverView } from '@shared/rota'
import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/avatar'
import { CallButton } from '@/components/call-button/call-button'
import { Icon } from '@/components/icon/icon'
import { dayAndTime } from '@/lib/times'
import { type DayBar, dayBar } from './day-bar'
import './on-duty-card.scss'
import { missingNow } from './red-lines'

interface Props {
  onDuty: OnDutyView
  cover: RotaCoverView
  now: Date
}

/** 现在值班: who is on each post, until when, and who comes next. */
export function OnDutyCard({ onDuty, cover, now }: Props) {
  const { posts, deskPhone } = onDuty
  const bar = dayBar(onDuty, now)
  const untils = new Set(posts.flatMap((post) => post.now.map(({ until }) => until)))
  const missing = missingNow(onDuty, cover, now)
  const [together] = untils.size === 1 ? untils : []
  return (
    <View className="card on-duty-card">
      <View className="head">
        <View className="row head-line">
          <View className="h3 grow">现在值班</View>
          {together && <View className="note">{untilWords(together, now)}</View>}
        </View>
        {bar && <Bar bar={bar} />}
      </View>
      {posts.flatMap((post) =>
        post.now.map((person) => (
          <OnPost key={`${post.post} ${person.name}`} post={post} person={person} deskPhone={deskPhone} until={!together} now={now} />
        )),
      )}
      {missing.map(({ post, name }) => (
        <Desk key={post} words={`${name}现在没排人`} deskPhone={deskPhone} missing />
      ))}
      {untils.size + missing.length === 0 && <Desk words="这会儿没有班" deskPhone={deskPhone} />}
      {nextChanges(posts).map(({ from, names }) => (
        <View key={from} className="line next">
          <Icon name="swap" />
          <View className="grow">
            {dayAndTime(from, now)} 起 <Text className="m">{names}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}

const Bar = ({ bar: { filled, now, ticks } }: { bar: DayBar }) => (
  <View className="day-bar">
    <View className="track">
      <View className="filled" style={{ width: `${filled}%` }} />
      <View className="mark" style={{ left: `${now}%` }} />
    </View>
    <View className="ticks">
      {ticks.map((tick, index) => (
        // the first and the last are the same time of day
        <Text key={index === 0 ? 'start' : tick}>{tick}</Text>
      ))}
    </View>
  </View>
)

interface OnPostProps {
  post: OnDutyPostView
  person: OnDutyPersonView
  deskPhone: string
  /** Not all go at the same time: say it beside each. */
  until: boolean
  now: Date
}

/** Without consent to show the own number the button calls the desk, and says so. */
function OnPost({ post, person: { name, phone, until }, deskPhone, until: says, now }: OnPostProps) {
  const number = phone ?? deskPhone
  return (
    <View className="line">
      <Avatar name={name} />
      <View className="grow">
        <View className="name">{name}</View>
        <View className="note">
          {[post.name, says && untilWords(until, now), !phone && number && '打到值班电话'].filter(Boolean).join('，')}
        </View>
      </View>
      {number && <CallButton name={phone ? name : '值班电话'} phone={number} plain small />}
    </View>
  )
}

/** Nobody is there: the desk's phone. `missing`: although somebody should be. */
const Desk = ({ words, deskPhone, missing }: { words: string; deskPhone: string; missing?: boolean }) => (
  <View className="line">
    <View className={`nobody ${missing ? 't-danger' : ''}`}>
      <Icon name={missing ? 'tri-f' : 'phone'} />
    </View>
    <View className="grow">
      <View className={`name ${missing ? 't-danger' : ''}`}>{words}</View>
      <View className="note">有事先打值班电话</View>
    </View>
    {deskPhone && <CallButton name="值班电话" phone={deskPhone} plain small />}
  </View>
)

/** Whoever goes stays until somebody has taken over. */
const untilWords = (until: string, now: Date): string => (Date.parse(until) <= now.getTime() ? '正在交班' : `到${dayAndTime(until, now)}`)

/** 孙志强（社区值守）、田海涛（物业）: who comes at the next changes, two at most. */
function nextChanges(posts: readonly OnDutyPostView[]): { from: string; names: string }[] {
  const times = [...new Set(posts.flatMap(({ next }) => next?.from ?? []))].sort().slice(0, 2)
  return times.map((from) => ({
    from,
    names: posts.flatMap(({ name, next }) => (next?.from === from ? [`${next.names.join('、')}（${name}）`] : [])).join('、'),
  }))
}
