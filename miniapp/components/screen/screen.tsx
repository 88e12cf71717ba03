import { View } from '@tarojs/components'
import type { CSSProperties, PropsWithChildren, ReactNode } from 'react'
import { useOnline } from '@/lib/network'
import { phoneRoom } from '@/lib/phone-room'
import { OfflineBar } from '../states/offline-bar'
import './screen.scss'

interface Props {
  /** NavBar. */
  top?: ReactNode
  /** TabBar or ActionBar: stays at the thumb. */
  bottom?: ReactNode
  /** Sheets: over everything. */
  over?: ReactNode
  /** 暗 pages of the desk leave out the phone's column. */
  wide?: boolean
  className?: string
  onRetry?: () => void
}

/** The frame of every page: tokens, the phone's own font size and safe room, the offline line, top and bottom that stay. */
export function Screen({ top, bottom, over, wide, className = '', onRetry, children }: PropsWithChildren<Props>) {
  const online = useOnline()
  return (
    <View className={`screen ${wide ? 'wide' : 'phone'}`} style={phoneRoom() as CSSProperties}>
      {wide ? (
        children
      ) : (
        <>
          <View className="top">
            {top}
            {!online && <OfflineBar onRetry={onRetry} />}
          </View>
          <View className={`page ${className}`}>{children}</View>
          {bottom && <View className="bottom">{bottom}</View>}
        </>
      )}
      {over}
    </View>
  )
}
