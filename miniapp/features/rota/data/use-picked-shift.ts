import { useEffect, useState } from 'react'
import { changesOfDrop } from '../rules/changes'
import type { RotaDraft } from './use-rota-draft'

/** The shift that was tapped, for who does not drag; the keyboard goes to its card and back to where it came from. */
export function usePickedShift(draft: RotaDraft) {
  const { shifts } = draft.shown
  const [id, setId] = useState<string>()
  const [swapping, setSwapping] = useState(false)
  useEffect(() => {
    if (id !== undefined) focusOn('.shift-card .sk-shut')
  }, [id])
  return {
    shift: shifts.find((shift) => shift.id === id),
    /** The next shift that is tapped changes hands with this one. */
    swapping,
    toggleSwapping: () => setSwapping(!swapping),
    show: setId,
    tap: (tapped: string) => {
      if (swapping && id !== undefined) draft.change(changesOfDrop({ kind: 'shift', shiftId: id }, tapped, shifts))
      setSwapping(false)
      setId(tapped === id ? undefined : tapped)
    },
    /** Something was done to it in its card. */
    done: () => focusOn(cellOf(id)),
    close: () => {
      focusOn(cellOf(id))
      setSwapping(false)
      setId(undefined)
    },
  }
}

export type PickedShift = ReturnType<typeof usePickedShift>

const cellOf = (id = ''): string => `[data-drop="${id}"] .shift-cell`

/** Once it is drawn; where it is, nothing scrolls. */
function focusOn(selector: string): void {
  if (process.env.TARO_ENV === 'weapp') return
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true }))
}
