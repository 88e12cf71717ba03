import { readAnswer, readFailure } from './ask-answer'

describe('what WeChat answers', () => {
  it('tells accepted from refused, by template', () => {
    const answer = { errMsg: 'requestSubscribeMessage:ok', a: 'accept', b: 'reject', c: 'acceptWithAudio', d: 'filter' }
    expect(readAnswer(['a', 'b', 'c', 'd'], answer)).toEqual({ kind: 'answered', accepted: ['a', 'c'], refused: ['b'] })
  })

  it('is no refusal when WeChat itself did not let anybody choose', () => {
    expect(readAnswer(['a', 'b'], { a: 'ban', b: 'filter' })).toMatchObject({ kind: 'failed' })
    expect(readAnswer(['a'], {})).toMatchObject({ kind: 'failed' })
  })

  it('has words for every failure, and a way out where a switch is off', () => {
    expect(readFailure(20004).kind).toBe('switchedOff')
    for (const code of [10001, 10002, 10003, 10005, 20001, 20002, 20003, 20005, undefined]) {
      const { kind, words } = readFailure(code) as { kind: string; words: string }
      expect(kind).toBe('failed')
      expect(words).not.toMatch(/[a-z0-9]/i)
    }
  })
})
