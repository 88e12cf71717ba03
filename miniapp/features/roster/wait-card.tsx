import type { ImportView } from '@shared/roster'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ProgressBar } from '@/components/desk/progress-bar'
import { Icon } from '@/components/icon/icon'
import { ask, say, sayError } from '@/lib/feedback'
import { withCommas } from '@/lib/figures'
import { goRosterImport } from '@/lib/navigation'
import { DemoPhone } from '../desk/demo-phone'

import { useImportActs } from './roster-data'

/** While the phone is asked, and while it is written. */
export const WaitCard = ({ made }: { made: ImportView }) =>
  made.status === 'applying' ? <Writing made={made} /> : <WaitsForPhone made={made} />

const Writing = ({ made: { doneRows, totalRows } }: { made: ImportView }) => (
  <View className="card pad">
    <ProgressBar words={`正在存，${withCommas(doneRows)} / ${withCommas(totalRows)} 行`} done={doneRows} of={totalRows} />
    <View className="note gap">可以关掉这一页，会接着存完。</View>
  </View>
)

function WaitsForPhone({ made }: { made: ImportView }) {
  const { apply, discard } = useImportActs()
  const again = async () => {
    try {
      await apply(made.id)
      say('又提醒了一次')
    } catch (error) {
      sayError(error)
    }
  }
  const leave = async () => {
    if (!(await ask('不存了？', '看过的和答过的都丢掉，要存得重新选文件。', '不存了'))) return
    try {
      await discard(made.id)
      await goRosterImport()
    } catch (error) {
      sayError(error)
    }
  }
  return (
    <View className="card pad wait-phone">
      <View className="wp-icon">
        <Icon name="ack" />
      </View>
      <View className="h2">请在手机上点“同意”</View>
      <View className="wp-words">打开微信里的户联网，“消息”第一条就是。点了同意，这里自己接着存。</View>
      <View className="row wp-acts">
        <Button words="再提醒一次" busyWords="正在提醒…" onTap={again} />
        <Button words="不存了" onTap={leave} />
      </View>
      <DemoPhone path={`/packages/office/import-confirm/index?id=${made.id}`} act="点同意" />
    </View>
  )
}
