import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

interface Props {
  className?: string
  /** What the control does, where no words stand in it. */
  label?: string
  role?: 'button' | 'radio' | 'tab' | 'link' | 'switch'
  disabled?: boolean
  onTap?: () => void
}

/** Everything that may be pressed: a View with a role, a pressed state and, in a browser, the keyboard. */
export function Tap({ className = '', label, role = 'button', disabled = false, onTap, children }: PropsWithChildren<Props>) {
  const press = () => {
    if (!disabled) onTap?.()
  }
  const names = process.env.TARO_ENV === 'h5' ? browserNames(role, label, disabled, press) : { ariaRole: role, ariaLabel: label }
  return (
    <View
      className={className}
      hoverClass={disabled ? 'none' : 'pressed'}
      hoverStayTime={80}
      onClick={(event) => {
        event.stopPropagation()
        press()
      }}
      {...names}
    >
      {children}
    </View>
  )
}

const browserNames = (role: string, label: string | undefined, disabled: boolean, press: () => void) => ({
  role,
  tabIndex: disabled ? -1 : 0,
  'aria-label': label,
  'aria-disabled': disabled ? 'true' : undefined,
  onKeyDown: (event: { key?: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press()
  },
})
