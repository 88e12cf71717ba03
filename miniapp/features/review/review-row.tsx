import type { MeView } from '@shared/accounts'
import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { openReview } from '@/lib/navigation'
import { officesOf } from '../office/use-office'
import { useReviewCount } from '../office/use-review-count'

/** The way to 等着看 from 工作台, for an office where something waits. */
export const ReviewRows = ({ me }: { me?: MeView }) =>
  me && officesOf(me).map(({ communityId }) => <ReviewRow key={communityId} communityId={communityId} />)

function ReviewRow({ communityId }: { communityId: string }) {
  const count = useReviewCount(communityId).data
  if (!count || count.waiting + count.sample === 0) return null
  const sub = [count.waiting > 0 && `${count.waiting} 条等您看一眼，看过邻居才看得到`, count.sample > 0 && `抽查 ${count.sample} 条`]
  return (
    <View className="card">
      <MenuRow icon="eye" title="等着看" sub={sub.filter(Boolean).join('；')} onTap={() => void openReview({ communityId })} />
    </View>
  )
}
