import { deskCodeIdOf, lifeOf, secondsLeft } from './desk-code-words'

const now = new Date('2026-09-22T07:26:00Z')
const inMs = (ms: number) => new Date(now.getTime() + ms).toISOString()

describe('the life of a desk code', () => {
  it('is what the server says', () => {
    expect(lifeOf(inMs(92_000), now)).toBe(92_000)
  })

  it.each([-5_000, 3_600_000])('is two minutes where the clock of the desk is wrong (%d ms)', (ms) => {
    expect(lifeOf(inMs(ms), now)).toBe(120_000)
  })

  it.each([
    [92_000, '1 分 32 秒'],
    [120_000, '2 分 0 秒'],
    [59_100, '1 分 0 秒'],
    [40_000, '40 秒'],
    [-1, '0 秒'],
  ])('%d ms reads %s', (ms, words) => {
    expect(secondsLeft(ms)).toBe(words)
  })
})

describe('the id of a scanned code', () => {
  const link = 'https://hl.example/#/packages/office/desk-confirm/index?id=abc123'
  it.each([
    [{ id: 'abc123' }, 'abc123'],
    [{ q: encodeURIComponent(link) }, 'abc123'],
    [{ q: encodeURIComponent('https://hl.example/') }, ''],
    [{}, ''],
  ])('%j: %s', (params, id) => {
    expect(deskCodeIdOf(params)).toBe(id)
  })
})
