import type { Purpose } from '@shared/channels'
import type { MessageField } from '../../src/notifications/messages/message'

/** One line of a card: the keyword the platform gave it, the words before it, what we fill it with. */
export interface CardLine {
  keyword: string
  label: string
  field: MessageField
}

export interface CardTemplate {
  title: string
  /** Long-term ones are for public services only: here what must not depend on somebody's taps. */
  kind: 'oneTime' | 'longTerm'
  lines: readonly CardLine[]
}

const line = (keyword: string, label: string, field: MessageField): CardLine => ({ keyword, label, field })

/** What, where or who, when, and a word at the end: the shape of all our cards. */
const card = (what: string, second: [label: string, field: MessageField], last: string): CardLine[] => [
  line('thing1', what, 'what'),
  line('thing2', ...second),
  line('time3', '时间', 'at'),
  line('thing4', last, 'tip'),
]

/** The templates of the mini program and of the service account, one a purpose. */
export const cardTemplates: Readonly<Record<Purpose, CardTemplate>> = {
  urgent: { title: '紧急事项提醒', kind: 'longTerm', lines: card('什么事', ['在哪里', 'place'], '请您') },
  duty: { title: '值班提醒', kind: 'longTerm', lines: card('事项', ['地点', 'place'], '请您') },
  todo: { title: '待办事项提醒', kind: 'oneTime', lines: card('什么事', ['在哪里', 'place'], '请您') },
  progress: { title: '诉求办理进展', kind: 'oneTime', lines: card('您说的事', ['谁在办', 'who'], '提示') },
  household: { title: '住户登记通知', kind: 'oneTime', lines: card('事项', ['哪一户', 'place'], '提示') },
  notice: { title: '社区告知', kind: 'oneTime', lines: card('告知内容', ['范围', 'place'], '提示') },
}

/** Purposes the service account has a template for. */
export const serviceAccountPurposes = ['urgent', 'todo', 'duty'] as const satisfies readonly Purpose[]

/** Texts for SMS, which cost money each: only what must reach people who have no reminders left. */
export const smsTexts = {
  urgent: { text: '紧急：{1}，在{2}，{3}。请马上打开“户联网”小程序接单。', params: ['what', 'place', 'at'] },
  todo: { text: '有事等您办：{1}，在{2}。请打开“户联网”小程序看一看。', params: ['what', 'place'] },
  duty: { text: '值班提醒：{1}，{2}。请打开“户联网”小程序看一看。', params: ['what', 'at'] },
} as const satisfies Partial<Record<Purpose, { text: string; params: readonly MessageField[] }>>
