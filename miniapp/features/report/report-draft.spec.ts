import type { Category } from '@shared/community-policy'
import { categoryOf, emptyDraft, readiness } from './report-draft'

const lift: Category = {
  key: 'lift.stopped',
  group: '电梯',
  name: '电梯停运',
  urgency: 'H',
  keywords: ['电梯', '按不亮'],
  question: { words: '有人被困在里面吗？', yes: '有人被困', no: '没人被困' },
  facility: true,
  afterPhoto: true,
}
const light: Category = { ...lift, key: 'light.off', name: '楼道照明', keywords: ['灯'], question: undefined }
const catalogue = [lift, light]
const draft = (change = {}) => ({ ...emptyDraft(), gateId: 'a'.repeat(24), words: '电梯停了', ...change })

describe('a report being written', () => {
  it('guesses the category from the words until one is chosen', () => {
    expect(categoryOf(draft(), catalogue)).toBe(lift)
    expect(categoryOf(draft({ categoryKey: 'light.off' }), catalogue)).toBe(light)
    expect(categoryOf(draft({ words: '您好' }), catalogue)).toBeUndefined()
  })

  it('says what is missing, one thing at a time', () => {
    expect(readiness(draft({ words: '  ' }), lift, '周桂兰', true)).toEqual({ ready: false, hint: '写一句话就能发' })
    expect(readiness(draft({ gateId: undefined }), lift, '周桂兰', true).hint).toBe('请说一下是哪个楼门')
    expect(readiness(draft(), undefined, '周桂兰', true).hint).toBe('请选一下是哪类事')
    expect(readiness(draft(), lift, '周桂兰', true)).toEqual({ ready: false, hint: '请先答一下：有人被困在里面吗？' })
  })

  it('says who receives it, and the limits of an unverified home', () => {
    expect(readiness(draft({ urgentAnswer: false }), lift, '周桂兰', true)).toEqual({
      ready: true,
      hint: '周桂兰马上收到，一有人接就告诉您',
    })
    expect(readiness(draft({ urgentAnswer: true }), lift, '周桂兰', true).hint).toBe('周桂兰、值班员 1 分钟内都收到')
    expect(readiness(draft(), light, undefined, false).hint).toBe('办事的人马上收到，一有人接就告诉您；核实住址后邻居才看得到')
  })
})
