import type { IssueView, PersonEvent } from '@shared/issues'
import type { IconName } from '@/components/icon/icon'

/** What is asked before an event is sent. */
export interface Asked {
  /** optional: may be left empty; required: not; none: one tap. */
  words: 'none' | 'optional' | 'required'
  placeholder?: string
  /** Fewest characters. */
  least?: number
  photos?: boolean
  /** A promised day. */
  day?: boolean
  urgency?: boolean
  /** Somebody of these is chosen: who is to take over, which department is called in. */
  seats?: 'transferTo' | 'whistleTo'
  /** Another issue is chosen. */
  target?: boolean
  /** A second line of its own: whom it went to. */
  receiver?: boolean
}

export interface ActionWords {
  button: string
  icon?: IconName
  /** Title of the sheet. */
  title: string
  send: string
  asked: Asked
}

const optional = (placeholder: string): Asked => ({ words: 'optional', placeholder })
const required = (placeholder: string): Asked => ({ words: 'required', placeholder })

/** Events somebody presses here, in the words of the street. */
export const actionWords: Partial<Record<PersonEvent, ActionWords>> = {
  acknowledge: { button: '我来办', icon: 'ack', title: '我来办这件事', send: '接了', asked: optional('想说一句：什么时候到，先做什么') },
  arrive: { button: '我到了', icon: 'pin', title: '到现场了', send: '我到了', asked: optional('看到什么，可以说一句') },
  explain: {
    button: '说明原因',
    icon: 'note',
    title: '为什么还没办好',
    send: '贴出说明',
    asked: { words: 'required', placeholder: '居民看得懂的一两句话，至少 10 个字', least: 10, day: true },
  },
  wait: { button: '等居民回话', icon: 'chat', title: '要问居民什么', send: '问他', asked: required('写清楚要问的事') },
  reply: { button: '回个话', icon: 'chat', title: '回个话', send: '回话', asked: optional('您的回话') },
  offerTransfer: {
    button: '请别人办',
    icon: 'swap',
    title: '请谁接着办',
    send: '请他接',
    asked: { words: 'required', placeholder: '为什么请他办，他会看到', seats: 'transferTo' },
  },
  whistle: {
    button: '呼叫街道',
    icon: 'whistle',
    title: '呼叫谁来报到',
    send: '呼叫',
    asked: { words: 'required', placeholder: '要他们来做什么', seats: 'whistleTo' },
  },
  acceptTransfer: { button: '接过来', icon: 'ack', title: '接过来', send: '接过来', asked: { words: 'none' } },
  refuseTransfer: { button: '不归我', icon: 'ban', title: '为什么不接', send: '退回', asked: required('说明为什么，退给首接的人') },
  reportIn: { button: '报到', icon: 'whistle', title: '报到', send: '报到', asked: { words: 'none' } },
  refuseWhistle: { button: '不能报到', icon: 'ban', title: '为什么不能报到', send: '回复', asked: required('说明为什么') },
  setUrgency: {
    button: '改急缓',
    icon: 'bolt',
    title: '有多急',
    send: '改好',
    asked: { words: 'required', placeholder: '为什么改', urgency: true },
  },
  resolve: {
    button: '办好了',
    icon: 'check',
    title: '办好了',
    send: '办结',
    asked: { words: 'required', placeholder: '怎么办好的，居民会看到', photos: true },
  },
  closeExplained: { button: '办不了，收尾', icon: 'note', title: '说明过了，确实办不了', send: '收尾', asked: optional('想补充一句') },
  closeNotOurs: {
    button: '转到外面',
    icon: 'arrow',
    title: '转给谁了',
    send: '转出',
    asked: { words: 'required', placeholder: '回执号，或对方怎么答的', receiver: true },
  },
  merge: { button: '并到另一件', icon: 'swap', title: '和哪一件一起办', send: '并过去', asked: { words: 'none', target: true } },
  withdraw: { button: '撤回', icon: 'close', title: '撤回这件事', send: '撤回', asked: optional('为什么撤回（可以不写）') },
}

/** The resident answers; a handler writes down what the resident said to them. */
const toldReply: ActionWords = {
  button: '居民回话了',
  icon: 'chat',
  title: '居民怎么说的',
  send: '记下，接着办',
  asked: required('居民的回话，别人也要看得懂'),
}

/** Words of an event for this person; undefined for what has no button. */
export const wordsFor = (event: PersonEvent, { mine }: Pick<IssueView, 'mine'>): ActionWords | undefined =>
  event === 'reply' && !mine ? toldReply : actionWords[event]

/** What the page's buttons offer: supported events in the API's order; `confirm` and `reopen` lead to the follow-up instead. */
export const pressable = (actions: readonly PersonEvent[]): PersonEvent[] => actions.filter((event) => actionWords[event] !== undefined)
export const mayFollowUp = (actions: readonly PersonEvent[]): boolean => actions.includes('confirm') || actions.includes('reopen')
