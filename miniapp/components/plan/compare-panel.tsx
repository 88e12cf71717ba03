import type { CoverFigures } from '@shared/assignment'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { withCommas } from '@/lib/figures'
import './compare-panel.scss'

interface Props {
  title: string
  /** The last one is the one that counts: bold. */
  columns: { key: string; heading: string; figures: CoverFigures }[]
  /** Absent: of two plans that were made under different ones. */
  limits?: { min: number; max: number }
}

const lines = (limits: Props['limits']): { words: string; of: (figures: CoverFigures) => string }[] => [
  { words: '有联户党员的户', of: ({ covered }) => withCommas(covered) },
  { words: '没有的户', of: ({ uncovered }) => withCommas(uncovered) },
  {
    words: limits ? `不在 ${limits.min}–${limits.max} 户的人` : '户数太少、太多的人',
    of: ({ outsideLimits }) => withCommas(outsideLimits),
  },
  { words: '住同一单元的户', of: ({ sameGate }) => withCommas(sameGate) },
  { words: '换人、新定的户', of: ({ moved }) => (moved > 0 ? withCommas(moved) : '') },
  { words: '党员：在用 / 备用', of: ({ membersUsed, membersInReserve }) => `${membersUsed} / ${membersInReserve}` },
]

/** The same figures of the present and of a plan, or of two plans, side by side; counts of the same whole, never shares. */
export const ComparePanel = ({ title, columns, limits, children }: PropsWithChildren<Props>) => (
  <View className="card pad compare-panel">
    <View className="h2">{title}</View>
    <View className="cp-line head">
      <View className="grow" />
      {columns.map(({ key, heading }) => (
        <View key={key} className="cp-n">
          {heading}
        </View>
      ))}
    </View>
    {lines(limits)
      .filter(({ of }) => columns.some(({ figures }) => of(figures) !== ''))
      .map(({ words, of }) => (
        <View key={words} className="cp-line">
          <View className="grow">{words}</View>
          {columns.map(({ key, figures }, at) => (
            <View key={key} className={`cp-n ${at === columns.length - 1 ? 'last' : ''}`}>
              {of(figures)}
            </View>
          ))}
        </View>
      ))}
    {children}
  </View>
)
