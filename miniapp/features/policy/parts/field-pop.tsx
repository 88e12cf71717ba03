import type { ReactNode } from 'react'
import { Pop } from '@/components/desk/pop'
import type { PolicyDraft } from '../data/use-policy-draft'
import { faultsAt } from '../rules/faults'
import { type PolicyField, same } from '../rules/policy-field'
import { ChangeFace } from './change-face'

interface Props<Value> {
  field: PolicyField<Value>
  draft: PolicyDraft
  /** In place of the value's own words. */
  words?: string
  end?: boolean
  /** What opens beneath. */
  children: (value: Value, change: (value: Value) => void, close: () => void) => ReactNode
}

/** One place of the rules: shows what it would be, and opens what changes it. */
export function FieldPop<Value>({ field, draft, words, end, children }: Props<Value>) {
  const value = field.read(draft.policy)
  const was = field.read(draft.now)
  if (value === undefined) return null
  const changed = was !== undefined && !same(was, value)
  const shown = words ?? field.words(value)
  return (
    <Pop
      end={end}
      label={`${field.what}：${shown}${changed ? `，原 ${field.words(was)}` : ''}`}
      face={
        <ChangeFace words={shown} was={changed ? field.words(was) : undefined} faulty={faultsAt(draft.faults, field.path).length > 0} />
      }
    >
      {(close) => children(value, (next) => draft.change(field.write(draft.policy, next)), close)}
    </Pop>
  )
}
