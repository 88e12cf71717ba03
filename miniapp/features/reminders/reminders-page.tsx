import { channelName, purposeName, unreachedWords } from '@shared/channels'
import type { MyRemindersView } from '@shared/delivery'
import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Icon, type IconName } from '@/components/icon/icon'
import { MenuRow } from '@/components/menu-row/menu-row'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { SectionTitle } from '@/components/section-title/section-title'
import { Skeleton } from '@/components/states/skeleton'
import { PageError } from '../account/page-error'
import { canAsk } from './ask-for-reminders'
import { useReminders } from './reminders-data'
import './reminders-page.scss'
import { TestCard } from './test-card'
import { sayAnswer, useAsk } from './use-ask'
import { isMissing, type Reminder, reminderWords, whatToAsk } from './what-to-ask'

/** 提醒: what WeChat tells me and how often still, by which ways I am reached, and a message to try. */
export function RemindersPage() {
  const reminders = useReminders()
  const { ask, sheet } = useAsk()
  const refresh = () => reminders.refetch()
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  const wanted = whatToAsk(reminders.data?.purposes ?? [])
  return (
    <Screen
      top={<NavBar title="提醒" leave="back" />}
      bottom={reminders.data && <AskBar purposes={reminders.data.purposes} wanted={wanted} onAsk={() => ask(wanted).then(sayAnswer)} />}
      over={sheet}
      onRetry={() => void refresh()}
    >
      {reminders.isPending && <Skeleton />}
      {reminders.isError && !reminders.data && <PageError title="没取到提醒" error={reminders.error} onRetry={refresh} />}
      {reminders.data && (
        <>
          <Reached reaches={reminders.data.reaches} />
          <SectionTitle words="微信提醒您什么" />
          <View className="card">
            {reminders.data.purposes.map((reminder) => (
              <MenuRow
                key={reminder.purpose}
                title={purposeName[reminder.purpose]}
                tail={<View className={`reminder-left ${reminder.on ? 'on' : ''}`}>{reminderWords(reminder)}</View>}
              />
            ))}
          </View>
          <SectionTitle words="怎么叫到您" />
          <Ways reaches={reminders.data.reaches} />
          <TestCard />
        </>
      )}
    </Screen>
  )
}

/** First of all: whether anything would wake this person. */
function Reached({ reaches }: Pick<MyRemindersView, 'reaches'>) {
  const ways = reaches.filter((way) => way.reaches).map(({ channel }) => channelName[channel])
  return (
    <View className={`card pad reached ${ways.length > 0 ? '' : 'not'}`}>
      <Icon name={ways.length > 0 ? 'check' : 'tri-f'} />
      <View className="grow">
        <View className="h2">{ways.length > 0 ? '有事叫得到您' : '现在叫不到您'}</View>
        <View className="ink2">{ways.length > 0 ? `走${ways.join('、')}；“消息”里总会有一份` : '有事只在“消息”里，要自己打开来看'}</View>
      </View>
    </View>
  )
}

const wayIcon: Record<string, IconName> = { subscription: 'bell', serviceAccount: 'chat', sms: 'phone' }

const Ways = ({ reaches }: Pick<MyRemindersView, 'reaches'>) => (
  <View className="card">
    {reaches.map(({ channel, reaches: does, why }) => (
      <MenuRow
        key={channel}
        icon={wayIcon[channel]}
        title={channelName[channel]}
        sub={does ? '叫得到' : `叫不到：${unreachedWords[why ?? 'unknown']}`}
        tail={does && <Icon name="check" className="t-ok" />}
      />
    ))}
    <MenuRow icon="list" title="小程序里的“消息”" sub="每一条都在，打开就能看" tail={<Icon name="check" className="t-ok" />} />
  </View>
)

interface AskBarProps {
  purposes: Reminder[]
  wanted: string[]
  onAsk: () => Promise<unknown>
}

function AskBar({ purposes, wanted, onAsk }: AskBarProps) {
  if (wanted.length === 0) return <ActionBar hint="社区还没接通微信提醒，有事看“消息”">{null}</ActionBar>
  if (!canAsk()) return <ActionBar hint="在微信里打开“户联网”，才能开提醒">{null}</ActionBar>
  const lasting = purposes.some(({ kind, templateId }) => kind === 'longTerm' && templateId && wanted.includes(templateId))
  const hint = lasting ? '点一次“允许”，以后一直提醒' : '微信的规矩：点一次，每样多提醒一次'
  return (
    <ActionBar hint={hint}>
      <Button words={isMissing(purposes) ? '开启提醒' : '再加一次'} kind="primary" icon="bell" busyWords="正在问微信…" onTap={onAsk} />
    </ActionBar>
  )
}
