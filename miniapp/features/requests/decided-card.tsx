import type { ResidencyRequestView } from '@shared/residencies'
import { View } from '@tarojs/components'
import { RequestCard } from '@/components/request-card/request-card'
import { StatusChip } from '@/components/status-chip/status-chip'
import { dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import './requests.scss'

/** One that is decided: what came of it, who said so and when. */
export function DecidedCard({ request }: { request: ResidencyRequestView }) {
  const now = useNow()
  const { status, decidedAt, decidedBy } = request
  return (
    <RequestCard request={request}>
      <View className="decided">
        {status === 'verified' && <StatusChip kind="verified" words="核实了" />}
        {status === 'rejected' && <StatusChip kind="refused" words="没同意" />}
        {status === 'ended' && <StatusChip kind="plain" words="后来退出了" />}
        <View className="note">
          {decidedBy ?? '电话和登记一致'}
          {decidedAt && `，${dayAndTime(decidedAt, now)}`}
        </View>
      </View>
    </RequestCard>
  )
}
