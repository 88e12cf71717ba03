import { firstDecider, waitingSteps } from './waiting-steps'

const now = new Date('2026-09-22T15:26:00+08:00')
const asked = { createdAt: '2026-09-22T15:20:00+08:00', deciders: ['楼门长 赵淑英', '联户党员 曹淑芬'] }

describe('who looks at a pending residency', () => {
  it('names who looks, who may nod too, and where it goes tomorrow', () => {
    const steps = waitingSteps(asked, now)
    expect(firstDecider(asked.deciders)).toBe('楼门长')
    expect(steps.map(({ when }) => when)).toEqual(['今天 15:20', '现在', '明天 15:20'])
    expect(steps[1]).toMatchObject({ words: '楼门长 赵淑英 在看', more: '已经告诉了，联户党员 曹淑芬 也能点头' })
  })

  it('ends at the desk: nothing comes after it', () => {
    expect(waitingSteps({ ...asked, deciders: ['楼门长 赵淑英', '社区值守'] }, now)).toHaveLength(2)
    expect(waitingSteps({ ...asked, deciders: [] }, now)[1]).toMatchObject({ words: '社区值守 在看', more: '已经告诉了' })
    expect(firstDecider([])).toBe('社区值守')
  })
})
