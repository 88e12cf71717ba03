import { View } from '@tarojs/components'
import { MoveList } from '@/components/plan/move-list'
import { Sheet } from '@/components/sheet/sheet'
import { withCommas } from '@/lib/figures'
import type { Changes } from '../rules/moves'
import { toldWords } from '../rules/plan-words'
import { ShowMore } from './show-more'

const atOnce = 50

/** Every household that changes. */
export const ChangesSheet = ({ changes, onClose }: { changes: Changes; onClose: () => void }) => (
  <Sheet title="谁换到谁" onClose={onClose}>
    <View className="ink2">应用时会告诉 {toldWords(changes)}。</View>
    <Group title="换联系人" moves={changes.moved} />
    <Group title="新定联系人" moves={changes.added} />
  </Sheet>
)

const Group = ({ title, moves }: { title: string; moves: Changes['moved'] }) =>
  moves.length === 0 ? null : (
    <View>
      <View className="h3">
        {title} {withCommas(moves.length)} 户
      </View>
      <ShowMore items={moves} step={atOnce} unit="户">
        {(shown) => <MoveList moves={shown} />}
      </ShowMore>
    </View>
  )
