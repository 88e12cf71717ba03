import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { PolicyDraft } from '../data/use-policy-draft'
import { FaultLines } from '../parts/fault-lines'
import { maxCycles, otherClocks, reopenDays, topRepeatDaily, topRepeatUrgent } from '../rules/clock-fields'
import { FigureField, KindField, LengthField } from './time-fields'

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, at) => first + at)
const hoursOfDay = upTo(23, 0)
const days = upTo(60)
const times = upTo(10)

/** What is set once and hardly ever changed. */
export const MoreClocks = ({ draft }: { draft: PolicyDraft }) => (
  <View>
    {otherClocks.map(({ minutes, kind }) => (
      <Row key={minutes.path} draft={draft} what={minutes.what} path={minutes.path}>
        <LengthField field={minutes} draft={draft} end />
        <KindField field={kind} draft={draft} end />
      </Row>
    ))}
    <Row draft={draft} what={topRepeatUrgent.what} path={topRepeatUrgent.path}>
      <LengthField field={topRepeatUrgent} draft={draft} end />
    </Row>
    <Row draft={draft} what={topRepeatDaily.what} path={topRepeatDaily.path}>
      <FigureField field={topRepeatDaily} draft={draft} figures={hoursOfDay} end />
    </Row>
    <Row draft={draft} what={reopenDays.what} path={reopenDays.path}>
      <FigureField field={reopenDays} draft={draft} figures={days} end />
    </Row>
    <Row draft={draft} what={maxCycles.what} path={maxCycles.path}>
      <FigureField field={maxCycles} draft={draft} figures={times} end />
    </Row>
  </View>
)

const Row = ({ draft, what, path, children }: PropsWithChildren<{ draft: PolicyDraft; what: string; path: string }>) => (
  <>
    <View className="mc-row">
      <View className="grow">{what}</View>
      {children}
    </View>
    <View className="mc-faults">
      <FaultLines draft={draft} paths={[path]} />
    </View>
  </>
)
