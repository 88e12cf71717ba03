import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import './report.scss'

/** 写到哪存到哪; `full` when the phone refused to keep it. */
export const DraftHint = ({ full }: { full?: boolean }) => (
  <View className={`draft-hint ${full ? 't-warn' : 't-ok'}`}>
    <Icon name={full ? 'tri-f' : 'save'} />
    {full ? '手机存满了，请先别离开这一页' : '写到哪存到哪，没信号也不会丢'}
  </View>
)
