import { issueEventInput } from '@shared/issues'
import { actionWords } from './action-words'
import { type Answers, eventInput } from './event-input'

const now = new Date('2026-09-22T15:26:00+08:00')
const answers: Answers = {
  words: ' 三层线路老化，电工已经在路上 ',
  photoIds: ['a'.repeat(24)],
  days: 1,
  urgency: 'U',
  to: 'gridWorker@x',
  targetId: 'b'.repeat(24),
  receiver: '自来水公司',
}

describe('eventInput', () => {
  it.each(Object.keys(actionWords) as (keyof typeof actionWords)[])('%s is what the contract takes', (event) => {
    expect(issueEventInput.safeParse(eventInput(event, answers, 'command-1', now)).success).toBe(true)
  })

  it('promises the end of the chosen day in Shanghai', () => {
    expect(eventInput('explain', answers, 'command-1', now)).toEqual({
      event: 'explain',
      commandId: 'command-1',
      words: '三层线路老化，电工已经在路上',
      promisedAt: '2026-09-23T15:59:00.000Z',
    })
  })

  it('leaves empty words out where they are optional', () => {
    expect(eventInput('acknowledge', { ...answers, words: ' ' }, 'command-1', now)).toEqual({
      event: 'acknowledge',
      commandId: 'command-1',
      words: undefined,
    })
  })
})
