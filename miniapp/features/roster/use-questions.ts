import type { ImportRowView } from '@shared/roster'
import { useEffect, useState } from 'react'
import { sayError } from '@/lib/feedback'
import { alike, groupQuestions, type QuestionGroup } from './question-groups'
import { useImportActs, useQuestionRows } from './roster-data'

/** The questions of an import: the one in hand on top (just answered, or picked in the table), then those without an answer, then what was put off. */
export function useQuestions(importId: string, ready: boolean) {
  const { answer: send } = useImportActs()
  const read = useQuestionRows(importId, ready)
  const [inHand, setInHand] = useState<QuestionGroup>()
  const [alsoDone, setAlsoDone] = useState(0)
  const [sending, setSending] = useState(false)
  const groups = groupQuestions(read.data ?? [])
  const rest = groups.filter(({ key }) => key !== inHand?.key)
  const waiting = rest.filter(({ answer }) => answer === undefined)
  const putOff = rest.filter(({ answer }) => answer !== undefined)
  const same = inHand ? alike(inHand, inHand.answer, rest) : []

  const give = async (to: readonly QuestionGroup[], answer: string) => {
    if (sending) return false
    setSending(true)
    try {
      await send(
        importId,
        to.flatMap(({ rows }) => rows.map(({ row }) => ({ row, answer }))),
      )
      return true
    } catch (error) {
      sayError(error)
      return false
    } finally {
      setSending(false)
    }
  }
  const answer = async (group: QuestionGroup, key: string) => {
    if (!(await give([group], key))) return
    setInHand({ ...group, answer: key })
    setAlsoDone(0)
  }
  /** The same answer for every other question it fits. */
  const answerAlike = async () => {
    if (inHand?.answer && (await give(same, inHand.answer))) setAlsoDone(same.length)
  }
  /** A row of the table: its question comes up, answered or not. */
  const pick = (row: ImportRowView) => {
    const known = groups.find(({ rows }) => rows.some((each) => each.row === row.row))
    setInHand(known ?? groupQuestions([row])[0])
    setAlsoDone(0)
  }

  const next = inHand && inHand.answer === undefined ? inHand : waiting[0]
  useEffect(() => {
    if (!ready || !next || process.env.TARO_ENV === 'weapp') return
    const press = (event: KeyboardEvent) => {
      const chosen = next.answers[Number(event.key) - 1]
      if (chosen && !event.ctrlKey && !event.metaKey && !event.altKey) void answer(next, chosen.key)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  const undecided = waiting.length + (inHand && inHand.answer === undefined ? 1 : 0)
  return { read, inHand, waiting, putOff, same, alsoDone, undecided, nextKey: next?.key, answer, answerAlike, pick }
}
