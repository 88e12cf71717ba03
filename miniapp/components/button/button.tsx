import { type ButtonProps, Button as NativeButton } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './button.scss'

interface Props {
  words: string
  kind?: 'plain' | 'primary' | 'soft' | 'tint' | 'ink'
  icon?: IconName
  small?: boolean
  wide?: boolean
  disabled?: boolean
  /** Said instead of `words` while the promise of onTap runs: 正在发… Takes one tap and keeps the width. */
  busyWords?: string
  className?: string
  onTap?: () => unknown
}

/** A button with words. At most one `primary` a screen. */
export function Button({ words, kind = 'plain', icon, small, wide, disabled, busyWords, className = '', onTap }: Props) {
  const [busy, setBusy] = useState(false)
  // The state is true only after the next drawing; a second tap on a slow phone comes before that.
  const working = useRef(false)
  const press = async () => {
    if (working.current) return
    const work = onTap?.()
    if (!(work instanceof Promise)) return
    working.current = true
    setBusy(true)
    try {
      await work
    } finally {
      working.current = false
      setBusy(false)
    }
  }
  const classes = `btn ${kind} ${small ? 'small' : ''} ${wide ? 'wide' : ''} ${disabled ? 'off' : ''} ${busy ? 'busy' : ''} ${className}`
  return (
    <Tap className={classes} disabled={disabled || busy} onTap={press}>
      {icon && !busy && <Icon name={icon} />}
      {busy && busyWords ? busyWords : words}
    </Tap>
  )
}

type WeChatProps = Omit<Props, 'onTap' | 'busyWords'> & Pick<ButtonProps, 'openType' | 'onGetPhoneNumber'>

/** A button only WeChat itself may answer, such as openType="getPhoneNumber". */
export const WeChatButton = ({ words, kind = 'plain', icon, small, wide, disabled, className = '', ...native }: WeChatProps) => (
  <NativeButton
    className={`btn native ${kind} ${small ? 'small' : ''} ${wide ? 'wide' : ''} ${disabled ? 'off' : ''} ${className}`}
    disabled={disabled}
    {...native}
  >
    {icon && <Icon name={icon} />}
    {words}
  </NativeButton>
)
