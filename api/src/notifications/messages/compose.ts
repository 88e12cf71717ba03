import { purposes } from '@shared/channels'
import { localDay, localTime } from '../../calendar/local-time'
import { wordsOf } from '../notice-words'
import type { Notification } from '../notification.schema'
import type { Message } from './message'
import { inboxPage, pageOf } from './pages'
import { purposeOf } from './purposes'

type Told = Pick<Notification, 'kind' | 'params' | 'urgent' | 'target' | 'at'>

/** Titles a digest names; the inbox has them all. */
const titlesNamed = 3
/** Who speaks, and where, when a notice does not say. */
const community = '社区'

/**
 * What channels are handed.
 * @param id see {@link Message.id}
 * @param first what happened; with `others` what is told together: alerts by the first, other news by how many they are
 */
export function compose(id: string, first: Told, others: readonly Told[] = []): Message {
  if (others.length === 0) return { ...single(first), id }
  return { ...(first.urgent ? alertOf(first, others.length + 1) : digestOf([first, ...others])), id }
}

function single({ kind, params, urgent, target, at }: Told): Omit<Message, 'id'> {
  const { title, body } = wordsOf(kind, params)
  return {
    purpose: purposeOf({ kind, urgent }) ?? 'notice',
    urgent,
    title,
    body,
    fields: {
      what: params.headline || title,
      place: params.place || community,
      who: params.who || community,
      at: inWords(at),
      tip: title,
      count: '1',
    },
    page: pageOf(kind, target),
  }
}

/** 3号楼2单元 有人困在电梯里 等 3 件 */
function alertOf(first: Told, count: number): Omit<Message, 'id'> {
  const one = single(first)
  const title = `${one.fields.place} ${one.fields.what} 等 ${count} 件`
  return { ...one, title, fields: { ...one.fields, what: title, count: String(count) }, page: inboxPage }
}

function digestOf(told: readonly Told[]): Omit<Message, 'id'> {
  const all = told.map(single)
  const title = `您有 ${told.length} 件新消息`
  const body = `${all
    .slice(0, titlesNamed)
    .map((one) => one.title)
    .join('；')}${all.length > titlesNamed ? ' 等' : ''}`
  const latest = new Date(Math.max(...told.map(({ at }) => at.getTime())))
  const purpose = purposes.find((wanted) => all.some((one) => one.purpose === wanted)) ?? 'notice'
  return {
    purpose,
    urgent: false,
    title,
    body,
    fields: { what: title, place: community, who: community, at: inWords(latest), tip: '点开看看', count: String(told.length) },
    page: inboxPage,
  }
}

/** 11月24日 03:05 */
function inWords(at: Date): string {
  const [, month, day] = localDay(at).split('-').map(Number)
  return `${month}月${day}日 ${localTime(at)}`
}
