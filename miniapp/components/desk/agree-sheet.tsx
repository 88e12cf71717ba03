import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Button } from '../button/button'
import { Icon, type IconName } from '../icon/icon'
import { Sheet } from '../sheet/sheet'
import './agree-sheet.scss'

interface Props {
  icon: IconName
  title: string
  /** What is agreed to; `large` is the number that both screens show. */
  rows: { label: string; words: string; large?: boolean }[]
  warning: string
  no: { words: string; busyWords: string; onTap: () => unknown }
  yes: { words: string; busyWords: string; onTap: () => unknown }
  onClose: () => void
}

/** What a desk may not do alone: the phone says who, what, until when, and takes one of two answers. What follows goes in as children. */
export const AgreeSheet = ({ icon, title, rows, warning, no, yes, onClose, children }: PropsWithChildren<Props>) => (
  <Sheet
    centred
    icon={icon}
    title={title}
    onClose={onClose}
    acts={
      <>
        <Button className="side" words={no.words} busyWords={no.busyWords} onTap={no.onTap} />
        <Button kind="primary" words={yes.words} busyWords={yes.busyWords} onTap={yes.onTap} />
      </>
    }
  >
    <View className="agree-rows">
      {rows.map((row) => (
        <View key={row.label} className="ar">
          <View className="al">{row.label}</View>
          <View className={`aw ${row.large ? 'large' : ''}`}>{row.words}</View>
        </View>
      ))}
    </View>
    {children}
    <View className="agree-warning">
      <Icon name="tri-f" />
      <Text className="grow">{warning}</Text>
    </View>
  </Sheet>
)
