import type { IssueEventInput } from '@shared/issues'

export interface FollowUpAnswers {
  contacted?: boolean
  solved?: boolean
  satisfaction?: 'good' | 'fair' | 'bad'
  words: string
}

/** Which question still stands open, in words; undefined when all that is asked is answered. */
export function missingAnswer({ contacted, solved, satisfaction }: FollowUpAnswers): string | undefined {
  if (contacted === undefined) return '还差第 1 个：有人联系过您吗？'
  if (solved === undefined) return '还差第 2 个：问题解决了吗？'
  if (solved && satisfaction === undefined) return '还差第 3 个：办得满意吗？'
  return undefined
}

/** Solved: confirmed and closed. Not solved: open again, one rung higher. */
export function followUpInput(
  { contacted = false, solved, satisfaction = 'fair', words }: FollowUpAnswers,
  commandId: string,
): IssueEventInput {
  const said = words.trim() || undefined
  return solved
    ? { event: 'confirm', commandId, contacted, satisfaction, words: said }
    : { event: 'reopen', commandId, contacted, words: said }
}
