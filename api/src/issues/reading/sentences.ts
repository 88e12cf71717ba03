import type { Rung } from '@shared/community-policy'
import { urgencyWords } from '@shared/issues'
import { seatName } from '@shared/seats'
import type { TimelineEntry, TimelineEvent } from '../machine/issue-state'

/** What happened, as the street says it; the words of who did it stand beside. */
const sentences: Record<TimelineEvent, string> = {
  post: '说了这件事',
  acknowledge: '接了这件事',
  arrive: '到了现场',
  explain: '说明了原因',
  wait: '想请居民补充情况',
  reply: '补充了情况',
  offerTransfer: '想请{to}来办',
  acceptTransfer: '接过去办了',
  refuseTransfer: '办不了，退回了首接单位',
  whistle: '呼叫了{to}',
  reportIn: '来报到了',
  refuseWhistle: '说来不了',
  setUrgency: '改成{urgency}办',
  resolve: '办好了',
  confirm: '说解决了',
  closeExplained: '说明了为什么办不了，先结束',
  closeNotOurs: '转到别处办了，有回执',
  withdraw: '撤回了',
  merge: '和另一件同样的事合在一起办',
  reopen: '说还没解决，重新办理',
  ackFired: '没人按时接',
  arriveFired: '没人按时到场',
  resolveFired: '没按时办好',
  explainFired: '当天没办好也没说明',
  waitFired: '等了三天没有补充，接着办',
  transferFired: '对方没按时接，退回了首接单位',
  confirmFired: '三天没有回音，先结束',
  reportInFired: '呼叫的部门没按时报到',
}

/** @param ladder how the community calls its rungs */
export function sentenceOf(
  { event, to, urgency, rungTo, gaps = [] }: TimelineEntry,
  ladder: readonly Pick<Rung, 'key' | 'name'>[],
): string {
  const sentence = sentences[event].replace('{to}', to ? seatName(to) : '').replace('{urgency}', urgency ? urgencyWords[urgency] : '')
  if (rungTo === undefined || event === 'post') return sentence
  const empty = ladder.filter(({ key }) => gaps.includes(key)).map(({ name }) => name)
  return [sentence, ...(empty.length > 0 ? [`${empty.join('和')}暂时没人`] : []), `往上找了${ladder[rungTo]?.name ?? ''}`].join('，')
}
