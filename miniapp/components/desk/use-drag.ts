import { useEffect, useRef, useState } from 'react'

/** A press becomes a drag after so many pixels; below, it is a tap. */
const slack = 6
/** So near to its edge a list that scrolls goes on. */
const edge = 40
const scrollStep = 14

interface Drag<Thing> {
  thing: Thing
  /** What hangs at the pointer. */
  words: string
  from: { x: number; y: number }
}

interface Pointed {
  clientX: number
  clientY: number
  button: number
}

/**
 * Dragging with mouse, finger or pen, in a browser. What may be dragged gets the props of `grip`; where it may be put down has
 * `data-drop`; a list that scrolls meanwhile has `data-drag-scroll`. Esc lets go. Whoever cannot drag needs taps beside it.
 */
export function useDrag<Thing>(onDrop: (thing: Thing, place: string) => void) {
  const [drag, setDrag] = useState<Drag<Thing>>()
  const [over, setOver] = useState<string>()
  const drop = useRef(onDrop)
  drop.current = onDrop
  const letGo = useRef<() => void>(undefined)
  useEffect(() => () => letGo.current?.(), [])

  const begin = (thing: Thing, words: string, { clientX: x, clientY: y, button }: Pointed) => {
    if (button !== 0) return
    let dragging = false
    const move = (at: PointerEvent) => {
      if (!dragging && Math.hypot(at.clientX - x, at.clientY - y) < slack) return
      if (!dragging) setDrag({ thing, words, from: { x: at.clientX, y: at.clientY } })
      dragging = true
      setOver(placeUnder(at))
      scrollNear(at)
    }
    const end = (at: PointerEvent) => {
      const place = placeUnder(at)
      stop()
      if (!dragging) return
      swallowClick()
      if (place !== undefined) drop.current(thing, place)
    }
    const key = ({ key: pressed }: KeyboardEvent) => pressed === 'Escape' && stop()
    const stop = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', key)
      setDrag(undefined)
      setOver(undefined)
    }
    letGo.current = stop
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', key)
  }
  return {
    drag,
    over,
    grip: (thing: Thing, words: string) =>
      process.env.TARO_ENV !== 'weapp' ? { onPointerDown: (event: Pointed) => begin(thing, words, event) } : {},
  }
}

const placeUnder = ({ clientX, clientY }: PointerEvent): string | undefined =>
  document.elementFromPoint(clientX, clientY)?.closest('[data-drop]')?.getAttribute('data-drop') ?? undefined

function scrollNear({ clientX, clientY }: PointerEvent): void {
  const list = document.elementFromPoint(clientX, clientY)?.closest('[data-drag-scroll]')
  if (!list) return
  const { top, bottom } = list.getBoundingClientRect()
  if (clientY < top + edge) list.scrollTop -= scrollStep
  else if (clientY > bottom - edge) list.scrollTop += scrollStep
}

/** Letting go over where it began is a click to the browser, and none to whoever dragged. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}
