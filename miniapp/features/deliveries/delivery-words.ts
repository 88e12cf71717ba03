import { channelName, unreachedWords } from '@shared/channels'
import type { AttemptView, DeliveryView } from '@shared/delivery'
import { clockTime, dayAndTime } from '@/lib/times'

/** What came of one try: 送到了 · 跳过：名册里没有手机号 */
export function resultWords({ result, why }: Pick<AttemptView, 'result' | 'why'>): string {
  const because = why ? `：${unreachedWords[why]}` : ''
  switch (result) {
    case 'accepted':
      return '送到了'
    case 'unavailable':
      return `没走这条路${because}`
    case 'refused':
      return `没收下${because}`
    case 'failed':
      return `没送成${because}`
    case 'unknown':
      return '不知道送到没有'
  }
}

/** 微信提醒 03:02 送到了 */
export const attemptWords = (attempt: AttemptView): string =>
  `${channelName[attempt.channel]} ${clockTime(attempt.at)} ${resultWords(attempt)}`

/** The channels that took it, each once. */
export const tookIt = (attempts: readonly AttemptView[]): string[] => [
  ...new Set(attempts.filter(({ result }) => result === 'accepted').map(({ channel }) => channelName[channel])),
]

/** How it stands: 送到了，10:02 看过 · 还没送到，10:05 再叫一次 */
export function standing({ state, attempts, nextAt, readAt }: DeliveryView, now: Date): string {
  const took = tookIt(attempts)
  const by = took.length > 0 ? `${took.join('、')}送到了` : ''
  const read = readAt ? `${dayAndTime(readAt, now)} 看过` : ''
  const said = (words: string) => [words, read].filter(Boolean).join('，')
  switch (state) {
    case 'waiting':
      if (attempts.length === 0) return nextAt && new Date(nextAt) > now ? `${dayAndTime(nextAt, now)} 发` : '正在发'
      return said([by || '还没送到', again(nextAt, now)].filter(Boolean).join('，'))
    case 'accepted':
      return said(by || '送到了')
    case 'inboxOnly':
      return said('没送到')
    case 'answered':
      return said(by ? `${by}，已经有人接` : '已经有人接，不用再发')
    case 'read':
      return said('本人先看到了，不用再发')
    case 'gone':
      return '这位已经不在名册里，没有发'
    case 'joined':
      return said('和先来的一条一起说了')
    case 'unknown':
      return said('发到一半断了，不知道送到没有')
  }
}

function again(nextAt: string | undefined, now: Date): string {
  if (!nextAt) return ''
  return new Date(nextAt) > now ? `${dayAndTime(nextAt, now)} 再叫一次` : '马上再叫'
}

/** Nobody has been reached by it, and nothing says that it is not needed. */
export const isMissed = ({ state, attempts }: Pick<DeliveryView, 'state' | 'attempts'>): boolean =>
  state === 'inboxOnly' || state === 'unknown' || (state === 'waiting' && attempts.length > 0 && tookIt(attempts).length === 0)
