import type { BoardView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { MenuRow } from '@/components/menu-row/menu-row'
import { Sheet } from '@/components/sheet/sheet'
import { ShowMore } from './show-more'

const atOnce = 40

/** Who is not needed in this plan, by name, and why. */
export const ReserveSheet = ({ reserve, onClose }: { reserve: BoardView['reserve']; onClose: () => void }) => (
  <Sheet title={`备用党员 ${reserve.length} 人`} onClose={onClose}>
    <View className="ink2">这次没有排户。有人请假、搬走时，先请他们。</View>
    <ShowMore items={reserve} step={atOnce} unit="人">
      {(shown) => (
        <View>
          {shown.map(({ personId, name, gateName, why }) => (
            <MenuRow key={personId} title={name} sub={[gateName && `住 ${gateName}`, why].filter(Boolean).join('，')} />
          ))}
        </View>
      )}
    </ShowMore>
  </Sheet>
)
