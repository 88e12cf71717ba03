import type { Slot } from './rota-problem'
import type { RuleBreak } from './rule-breaks'
import { dayWords, lengthWords, timeWords } from './time-words'

/** One break as the office reads it. @param slot that of the break @param name of its person; unused when nobody is there */
export function ruleBreakWords(found: RuleBreak, slot: Slot, name: string): string {
  const shift = `${dayWords(slot.day)}${slot.name}`
  switch (found.code) {
    case 'nobody':
      return `${shift}还没有人`
    case 'notOfPool':
      return `${shift}：${name}不在这个岗的值班名单里`
    case 'leave':
      return `${shift}：${name}那时请假`
    case 'overlap':
      return `${shift}：${name}同一时间还有一个班（${timeWords(found.other.from)} 开始）`
    case 'rest':
      return `${shift}：${name}和${found.other.from < slot.from ? '上' : '下'}一个班（${timeWords(found.other.from)} 开始）之间只休息 ${lengthWords(found.restMinutes)}，要够 ${lengthWords(found.minRestMinutes)}`
    case 'week':
      return `${shift}：${name}这一周（${dayWords(found.monday)}起）有 ${found.shifts} 个班，最多 ${found.most} 个`
  }
}
