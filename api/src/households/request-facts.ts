import { type Relation, relationName } from '@shared/residencies'
import { maskPhone } from '../core/mask'

/** What can be said for and against a request, in plain text. */
interface RequestEvidence {
  name?: string
  relation: Relation
  /** Only when verified by WeChat. */
  phone?: string
  /** Entries of the roster for this dwelling. */
  entries: readonly { name: string; relation?: Relation }[]
  verifiedCount: number
  vacant: boolean
  objected: boolean
}

interface Fact {
  tone: 'for' | 'against' | 'neutral'
  words: string
}

/** Sentences for whoever decides, the weightiest first. Names of the dwelling's people appear as surnames only. */
export function requestFacts({ name, relation, phone, entries, verifiedCount, vacant, objected }: RequestEvidence): Fact[] {
  return [
    ...(objected ? [against('这一户核实过的人说“不是我家的”')] : []),
    ...(vacant ? [against('名册里这一户空着')] : []),
    phone ? neutral(`手机 ${maskPhone(phone)}，名册里这一户没有`) : neutral('还没验证手机号'),
    ...rosterFact(name, relation, entries),
    neutral(verifiedCount > 0 ? `这一户现在有 ${verifiedCount} 人核实过` : '这一户现在没人核实过'),
  ]
}

function rosterFact(name: string | undefined, relation: Relation, entries: RequestEvidence['entries']): Fact[] {
  if (entries.length === 0) return [neutral('名册里这一户还没登记人')]
  if (name === undefined) return []
  const same = entries.find((entry) => entry.name === name)
  if (same) return [{ tone: 'for', words: `名册里有这个名字${same.relation ? `，是${relationName[same.relation]}` : ''}` }]
  const owners = entries.filter((entry) => entry.relation === 'owner')
  if (relation !== 'owner' || owners.length === 0) return [neutral('名册里没有这个名字')]
  const surnames = [...new Set(owners.map((owner) => [...owner.name][0]))]
  return surnames.includes([...name][0]) ? [neutral('和名册里的业主同姓，名字不一样')] : [against(`名册里的业主姓 ${surnames.join('、')}`)]
}

const against = (words: string): Fact => ({ tone: 'against', words })
const neutral = (words: string): Fact => ({ tone: 'neutral', words })
