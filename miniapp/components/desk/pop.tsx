import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { Tap } from '../tap/tap'
import './pop.scss'

interface Props {
  /** What stands there, and opens the box. */
  face: ReactNode
  label: string
  className?: string
  /** The box hangs from the right edge: for what stands at the right of its card. */
  end?: boolean
  children: (close: () => void) => ReactNode
}

/** A box that opens beneath what was pressed; Esc and a press beside it close it. */
export function Pop({ face, label, className = '', end, children }: Props) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  useEffect(() => {
    if (open && process.env.TARO_ENV === 'h5') showChosen()
  }, [open])
  return (
    <View className={`pop ${end ? 'end' : ''}`} {...(open ? closeByKey(close) : {})}>
      <Tap className={`pop-face ${className} ${open ? 'open' : ''}`} label={label} onTap={() => setOpen(!open)}>
        {face}
      </Tap>
      {open && (
        <>
          <View className="pop-beside" onClick={close} />
          <View className="pop-box" {...(process.env.TARO_ENV === 'h5' ? { role: 'dialog', 'aria-label': label } : {})}>
            {children(close)}
          </View>
        </>
      )}
    </View>
  )
}

/** A long list opens where the choice stands; it has its size only once it is drawn. */
const showChosen = () =>
  requestAnimationFrame(() => {
    for (const chosen of document.querySelectorAll('.pop-box .choice.on')) chosen.scrollIntoView({ block: 'nearest' })
  })

/** Fields report their keys in their own way, with a code in place of the name. */
const closeByKey = (close: () => void) => ({
  onKeyDown: (event: { key?: string; detail?: { keyCode?: number | string } }) => {
    if (event.key === 'Escape' || event.detail?.keyCode === 27) close()
  },
})
