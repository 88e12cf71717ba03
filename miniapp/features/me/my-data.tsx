import type { MeView } from '@shared/accounts'
import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { Switch } from '@/components/switch/switch'
import { openDevices, openMyIssues, openReminders } from '@/lib/navigation'
import { useReminders } from '../reminders/reminders-data'
import { remindersLine } from '../reminders/what-to-ask'
import './me.scss'
import { useConsent } from './use-consent'

/** 我的资料: what I said, who sees my number, where I am signed in. */
export function MyData({ me }: { me: MeView }) {
  const consent = useConsent(me)
  const reminders = useReminders().data
  return (
    <View className="me-section">
      <SectionTitle words="我的资料" />
      <View className="card">
        <MenuRow icon="list" title="我说的事" sub="办到哪了，都在这里" onTap={() => void openMyIssues()} />
        <MenuRow icon="bell" title="提醒" sub={remindersLine(reminders)} onTap={() => void openReminders()} />
        {consent && (
          <MenuRow
            icon="phone"
            title="让居民看到我的手机号"
            sub={consent.on ? '您同意过，随时能撤回' : '没同意：居民打给社区值守，由他们转告'}
            tail={<Switch on={consent.on} label="让居民看到我的手机号" onChange={(on) => void consent.change(on)} />}
          />
        )}
        <MenuRow icon="monitor" title="登录着的设备" sub="手机和电脑，随时能退出" onTap={() => void openDevices()} />
      </View>
    </View>
  )
}
