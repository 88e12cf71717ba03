import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import './drag-ghost.scss'

/** What is being dragged, at the pointer. */
export function DragGhost({ words, from }: { words: string; from: { x: number; y: number } }) {
  const [at, setAt] = useState(from)
  useEffect(() => {
    const follow = ({ clientX: x, clientY: y }: PointerEvent) => setAt({ x, y })
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [])
  return (
    <View className="drag-ghost" style={{ transform: `translate(${at.x + 10}px, ${at.y + 8}px)` }}>
      {words}
    </View>
  )
}
