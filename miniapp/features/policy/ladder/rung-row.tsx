import type { Rung, RungKey } from '@shared/community-policy'
import type { RungCoverView } from '@shared/policy-settings'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon, type IconName } from '@/components/icon/icon'
import type { PolicyDraft } from '../data/use-policy-draft'
import { FaultLines } from '../parts/fault-lines'
import { Tick } from '../parts/tick'
import { atOnce, rungField, rungOf, withRung } from '../rules/ladder-fields'
import { RungReach } from './rung-reach'

const icons: Record<RungKey, IconName> = {
  contactMember: 'people',
  gateGroup: 'building',
  grid: 'grid',
  dutyOfficer: 'moon',
  community: 'home',
  subdistrict: 'up',
  district: 'whistle',
}

interface Props {
  rung: Rung
  cover?: RungCoverView
  /** Where every issue begins. */
  first: boolean
  /** As checkPolicy names its place. */
  path: string
  draft: PolicyDraft
}

/** One rung: who stands there today, whether it is woken at once, and how an issue comes to it. */
export function RungRow({ rung, cover, first, path, draft }: Props) {
  const { policy, now, change } = draft
  const passed = rungField(rung).read(policy) === false
  const gap = passed ? '' : (cover?.gap ?? '')
  const wakes = atOnce(rung)
  const wokeBefore = rungOf(now, rung.key)?.urgentAtOnce
  return (
    <View className={`rung-row ${gap ? 'gap' : ''} ${passed || rung.key === 'district' ? 'off' : ''}`}>
      <View className="rr-line">
        <View className="rr-icon">
          <Icon name={icons[rung.key]} />
        </View>
        <View className="grow rr-who">
          <View className="rr-name">{rung.name}</View>
          <View className="rr-words">{passed ? '' : gap || cover?.words}</View>
        </View>
        {gap && (
          <View className="rr-skips">
            <Icon name="tri-f" />
            会跳过
          </View>
        )}
        {passed ? (
          <Button small words="放回来" onTap={() => change(withRung(policy, rung))} />
        ) : (
          rung.key !== 'district' && (
            <Tick
              words="紧急马上叫"
              label={`${rung.name}，紧急马上叫`}
              on={rung.urgentAtOnce}
              changed={wokeBefore !== undefined && wokeBefore !== rung.urgentAtOnce}
              onChange={(on) => change(wakes.write(policy, on))}
            />
          )
        )}
        <RungReach rung={rung} first={first} draft={draft} />
      </View>
      {!passed && <FaultLines draft={draft} paths={[path]} />}
    </View>
  )
}
