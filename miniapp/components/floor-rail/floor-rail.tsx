import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from '../tap/tap'
import './floor-rail.scss'

interface Props {
  /** 1–6, 7–12 … */
  bands: string[]
  on: number
  onPick: (index: number) => void
  children: ReactNode
}

/** For browsing a tall gate: ranges of floors on the left, the floors of the chosen one beside. */
export const FloorRail = ({ bands, on, onPick, children }: Props) => (
  <View className="floor-rail">
    <View className="ranges">
      {bands.map((words, index) => (
        <Tap
          key={words}
          className={`range ${index === on ? 'on' : ''}`}
          role="radio"
          label={`${words} 层${index === on ? '，已选' : ''}`}
          onTap={() => onPick(index)}
        >
          {words}
        </Tap>
      ))}
    </View>
    <View className="grow">{children}</View>
  </View>
)

/** One floor: its name, then its rooms four in a row. */
export const FloorRow = ({ name, children }: { name: string; children: ReactNode }) => (
  <View className="floor-row">
    <View className="fn">{name}</View>
    <View className="fr">{children}</View>
  </View>
)
