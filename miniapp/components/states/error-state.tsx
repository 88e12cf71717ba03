import { Image, View } from '@tarojs/components'
import { wordsOf } from '@/lib/api-error'
import { call } from '@/lib/phone-call'
import { Button } from '../button/button'
import { cutLine } from './art'
import './states.scss'

interface Props {
  /** 没取到楼里的事 */
  title: string
  error: unknown
  deskPhone?: string
  onRetry: () => unknown
}

/** Always offers another try, and the duty phone where it is known. */
export const ErrorState = ({ title, error, deskPhone, onRetry }: Props) => (
  <View className="card empty">
    <Image className="art" src={cutLine} mode="aspectFit" />
    <View className="h2">{title}</View>
    <View className="ew">
      {wordsOf(error)}。{deskPhone ? '着急可以直接打值班电话。' : ''}
    </View>
    <View className="row">
      {deskPhone && <Button words="打值班电话" icon="phone" onTap={() => call(deskPhone)} />}
      <Button words="再试一次" kind="soft" icon="again" busyWords="正在取…" onTap={onRetry} />
    </View>
  </View>
)
