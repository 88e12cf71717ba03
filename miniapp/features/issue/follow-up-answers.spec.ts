import { followUpInput, missingAnswer } from './follow-up-answers'

describe('follow-up', () => {
  it('asks one question after the other', () => {
    expect(missingAnswer({ words: '' })).toBe('还差第 1 个：有人联系过您吗？')
    expect(missingAnswer({ words: '', contacted: true })).toBe('还差第 2 个：问题解决了吗？')
    expect(missingAnswer({ words: '', contacted: true, solved: true })).toBe('还差第 3 个：办得满意吗？')
    expect(missingAnswer({ words: '', contacted: true, solved: true, satisfaction: 'good' })).toBeUndefined()
  })

  it('does not hold up somebody whose trouble is not over', () => {
    expect(missingAnswer({ words: '', contacted: false, solved: false })).toBeUndefined()
  })

  it('confirms what is solved and reopens what is not', () => {
    expect(followUpInput({ words: '', contacted: true, solved: true, satisfaction: 'good' }, 'command-1')).toEqual({
      event: 'confirm',
      commandId: 'command-1',
      contacted: true,
      satisfaction: 'good',
      words: undefined,
    })
    expect(followUpInput({ words: ' 三层还不亮 ', contacted: false, solved: false }, 'command-2')).toEqual({
      event: 'reopen',
      commandId: 'command-2',
      contacted: false,
      words: '三层还不亮',
    })
  })
})
