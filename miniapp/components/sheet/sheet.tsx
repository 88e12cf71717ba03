import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './sheet.scss'

interface Props {
  title: string
  onClose: () => void
  /** Buttons at the bottom edge. */
  acts?: ReactNode
  /** Larger, in the middle: the desk's second tap. */
  centred?: boolean
  /** Above a centred title. */
  icon?: IconName
}

/** A bottom sheet. Pass it as `over` of <Screen>. */
export const Sheet = ({ title, onClose, acts, centred, icon, children }: PropsWithChildren<Props>) => (
  <View className="sheet-room" catchMove>
    <Tap className="scrim" label="关闭" onTap={onClose} />
    <View className="sheet" {...(process.env.TARO_ENV === 'h5' ? { role: 'dialog', 'aria-label': title } : {})}>
      {icon && (
        <View className="sheet-icon">
          <Icon name={icon} />
        </View>
      )}
      <View className={`sheet-head ${centred ? 'centred' : ''}`}>
        <View className="grow sheet-title">{title}</View>
        {!centred && (
          <Tap className="shut" label="关闭" onTap={onClose}>
            <Icon name="close" />
          </Tap>
        )}
      </View>
      <View className="sheet-body">{children}</View>
      {acts && <View className="sheet-acts">{acts}</View>}
    </View>
  </View>
)
