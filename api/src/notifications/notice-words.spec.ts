import { kindsTheMachineTells } from '../issues/testing/told-kinds'
import { knownKinds, wordsOf } from './notice-words'

describe('wordsOf', () => {
  it('leaves no placeholder unfilled when all params are given', () => {
    const params = { headline: '声控灯不亮', place: '3号楼2单元', who: '物业 王建国', reason: '门牌好像选错了' }
    for (const kind of knownKinds) {
      const { title, body } = wordsOf(kind, params)
      expect(`${kind}: ${title}|${body}`).not.toMatch(/[{}]|undefined|[a-z]{3,}$/)
      expect(title.length).toBeGreaterThan(0)
    }
  })

  it('tells what nobody wrote words for in general terms', () => {
    expect(wordsOf('issue.somethingNew.author', { headline: '灯' })).toEqual({ title: '有新情况', body: '灯' })
  })

  it('has words for everything that can happen to an issue, for everybody who hears of it', () => {
    const told = kindsTheMachineTells()
    expect(told.length).toBeGreaterThan(30)
    expect(told.filter((kind) => !knownKinds.includes(kind))).toEqual([])
  })

  it('has no words for what nobody is ever told', () => {
    const told = [...kindsTheMachineTells(), 'issue.heldBack.author', 'issue.keptBack.author']
    expect(knownKinds.filter((kind) => kind.startsWith('issue.') && !told.includes(kind))).toEqual([])
  })
})
