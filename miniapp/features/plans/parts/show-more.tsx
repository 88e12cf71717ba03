import { type ReactNode, useState } from 'react'
import { Button } from '@/components/button/button'

interface Props<Item> {
  items: readonly Item[]
  /** So many at first, and so many more with every press: a phone does not draw thousands at once. */
  step: number
  /** 户 */
  unit: string
  children: (shown: readonly Item[]) => ReactNode
}

/** A long list, a part at a time. */
export function ShowMore<Item>({ items, step, unit, children }: Props<Item>) {
  const [count, setCount] = useState(step)
  const left = items.length - count
  return (
    <>
      {children(items.slice(0, count))}
      {left > 0 && <Button wide kind="soft" words={`还有 ${left} ${unit}，接着看`} onTap={() => setCount(count + step)} />}
    </>
  )
}
