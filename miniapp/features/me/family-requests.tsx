import { type ResidencyRequestView, type ResidencyView, relationName } from '@shared/residencies'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/avatar'
import { Button } from '@/components/button/button'
import { SectionTitle } from '@/components/section-title/section-title'
import { say, sayError } from '@/lib/feedback'
import { openResidencyRequests } from '@/lib/navigation'
import { agoDid } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { useDecide, useRequests } from '../requests/use-requests'
import './me.scss'

interface Props {
  residencies: ResidencyView[]
  /** How many wait for me at all; none: nothing is asked for. */
  toDecide: number
}

/** Somebody says to live in my home: a verified owner answers right here; refusing with a reason happens in 住户申请. */
export function FamilyRequests({ residencies, toDecide }: Props) {
  const owned = residencies.filter(({ status, relation }) => status === 'verified' && relation === 'owner')
  const { items } = useRequests('waiting', owned.length > 0 && toDecide > 0)
  const decide = useDecide()
  const confirm = (request: ResidencyRequestView) =>
    decide(request.id, { decision: 'confirm' })
      .then(() => say(`好了，${request.name} 能看楼里的事了`))
      .catch(sayError)
  return owned.map(({ id, room, address }) => {
    const asked = items.filter((request) => request.address === address)
    if (asked.length === 0) return null
    return (
      <View key={id} className="me-section">
        <SectionTitle words={`${room} 的家里人`} />
        <View className="card">
          {asked.map((request) => (
            <FamilyRow key={request.id} request={request} onConfirm={() => confirm(request)} />
          ))}
        </View>
      </View>
    )
  })
}

function FamilyRow({ request, onConfirm }: { request: ResidencyRequestView; onConfirm: () => Promise<void> }) {
  const now = useNow()
  return (
    <View className="family-row">
      <View className="fam-who">
        <Avatar name={request.name} />
        <View className="grow">
          <View className="m">{request.name}</View>
          <View className="note">
            {relationName[request.relation]}，{agoDid(request.createdAt, now, '申请')}
          </View>
        </View>
      </View>
      <View className="fam-acts">
        <Button words="不是" onTap={() => void openResidencyRequests()} />
        <Button words="是家里人" kind="ink" busyWords="正在记…" onTap={onConfirm} />
      </View>
    </View>
  )
}
