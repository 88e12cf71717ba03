import type { BoardView } from '@shared/assignment'
import { View } from '@tarojs/components'
import { ProgressBar } from '@/components/desk/progress-bar'
import { withCommas } from '@/lib/figures'
import './applying-card.scss'

/** How far the moving of households has come. */
export const ApplyingCard = ({ plan: { done, figures } }: { plan: Pick<NonNullable<BoardView['plan']>, 'done' | 'figures'> }) => (
  <View className="card pad applying-card">
    <ProgressBar words={`正在换，${withCommas(done)} / ${withCommas(figures.moved)} 户`} done={done} of={figures.moved} />
    <View className="note">可以关掉这一页，会接着换完。</View>
  </View>
)
