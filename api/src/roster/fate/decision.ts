import type { Relation } from '@shared/residencies'
import type { RowFate } from '@shared/roster'
import type { CareFlag, Occupancy } from '../../households/household.schema'
import type { Place } from '../row/place'

/** One thing to write when the row is accepted. Places and people are named by keys; ids are found or made when writing. */
export type Operation =
  | { do: 'addDwelling'; addressKey: string; place: Place; grid?: string; occupancy: Occupancy; careFlags: CareFlag[] }
  | { do: 'changeDwelling'; addressKey: string; occupancy?: Occupancy; addCareFlags: CareFlag[] }
  | { do: 'addPerson'; person: NewPerson }
  | { do: 'changePerson'; personId: string; person: NewPerson }
  | { do: 'linkDwelling'; addressKey: string; member: { id: string } | { key: string } }

/** A roster entry as it should be after the row; `key` recognises it when the same row is written twice. */
export interface NewPerson {
  key: string
  kind: 'resident' | 'partyMember'
  name: string
  phone?: string
  addressKey?: string
  /** building|gate */
  homeGate?: string
  relation?: Relation
  relationWords?: string
}

/** `resident|3|2|501|李秀珍`: the same entry in the next sheet. Hashed before it is stored. */
export const residentKey = (addressKey: string, name: string): string => `resident|${addressKey}|${name}`

/** Party members of one name are told apart by phone, else by gate. */
export const memberKey = (name: string, phone: string | undefined, homeGate: string | undefined): string =>
  `partyMember|${name}|${phone ?? homeGate ?? ''}`

export interface Answer {
  key: string
  words: string
}

/** What becomes of one row. */
export interface Decision {
  row: number
  fate: RowFate
  /** One Chinese sentence. */
  why: string
  place?: string
  name?: string
  phone?: string
  relation?: string
  /** Offered while a question is open, and kept once it is answered so that one may choose again. */
  answers?: Answer[]
  answer?: string
  operations: Operation[]
}

/** Answers given so far: row → keys, at most one of each question (`phone.both`, `floor.keep`). */
export type Answers = ReadonlyMap<number, readonly string[]>

/** The answer given to one question of a row, or of any of the rows that ask it together. */
export function answerTo(answers: Answers, question: string, rows: readonly number[]): string | undefined {
  for (const row of rows) {
    const found = answers.get(row)?.findLast((key) => key.startsWith(`${question}.`))
    if (found) return found
  }
  return undefined
}
