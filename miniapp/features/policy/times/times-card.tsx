import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import type { PolicyDraft } from '../data/use-policy-draft'
import { FaultLines } from '../parts/fault-lines'
import { officeHours } from '../rules/clock-fields'
import { MoreClocks } from './more-clocks'
import { HoursField } from './time-fields'
import './times-card.scss'
import { UrgencyTable } from './urgency-table'

/** 时限: the clocks a resident feels; the rest behind 更多. */
export function TimesCard({ draft }: { draft: PolicyDraft }) {
  const [more, setMore] = useState(false)
  return (
    <View className="card times-card">
      <UrgencyTable draft={draft} />
      <View className="tc-say">
        <Icon name="note" />
        <Text className="grow">不管哪一档，当天 24:00 前没办好就要写明原因；22:00 后说的，给足 2 小时。</Text>
      </View>
      <View className="tc-foot">
        <View className="grow">{officeHours.what}（工作日）</View>
        <HoursField draft={draft} end />
        <Tap className="link tc-more" onTap={() => setMore(!more)}>
          {more ? '收起' : '更多'}
          <Icon name="chev-d" className={more ? 'tc-up' : ''} />
        </Tap>
      </View>
      <View className="tc-faults">
        <FaultLines draft={draft} paths={[officeHours.path]} />
      </View>
      {more && <MoreClocks draft={draft} />}
    </View>
  )
}
