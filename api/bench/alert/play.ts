import { setTimeout as pause } from 'node:timers/promises'
import type { SessionView } from '@shared/accounts'
import type { IssueView } from '@shared/issues'
import { defaultPolicy } from '../../../config/presets/beijing-community'
import { newId } from '../../src/core/ids'
import type { City, Street } from './seed-city'

/** Several, so that few alerts of one building join. */
const urgentCategories = defaultPolicy.categories.filter(({ urgency, question }) => urgency === 'U' && question).map(({ key }) => key)
const betweenTriesMs = 250
const maxTries = 40

export interface Posted {
  /** What its words begin with, wherever a message cuts them. */
  number: string
  issueId: string
  /** When the resident tapped, milliseconds. */
  at: number
}

export interface Play {
  city: City
  /** Where the instances that run now answer. */
  instances: () => readonly string[]
  /** A login code of the stand-in. */
  loginCode: (openid: string) => Promise<string>
  posts: number
  overMs: number
  /** How long until somebody answers an alert. */
  answerAfterMs: number
}

interface Pair {
  street: Street
  resident: string
  contact: string
}

/** So many urgent posts spread evenly over a time, each acknowledged a while later by its contact member. */
export async function play({ city, instances, loginCode, posts, overMs, answerAfterMs }: Play): Promise<Posted[]> {
  const send = sender(instances)
  const signIn = async (openid: string) => (await send<SessionView>('/sessions', { code: await loginCode(openid) })).token
  const pairs: Pair[] = []
  for (const street of city.streets)
    pairs.push({ street, resident: await signIn(street.resident.openid), contact: await signIn(street.contact.openid) })
  return Promise.all(
    Array.from({ length: posts }, async (_, index): Promise<Posted> => {
      const { street, resident, contact } = pairs[index % pairs.length] as Pair
      await pause((overMs * index) / posts)
      const number = String(index).padStart(4, '0')
      const at = Date.now()
      const { id } = await send<IssueView>('/issues', issueOf(street, number, Math.floor(index / pairs.length)), resident)
      await pause(answerAfterMs)
      await send(`/issues/${id}/events`, { event: 'acknowledge', commandId: newId() }, contact)
      return { number, issueId: id, at }
    }),
  )
}

const issueOf = ({ place: { gateId, householdId } }: Street, number: string, round: number) => ({
  clientRequestId: newId(),
  words: `${number}号事，有人等着救`,
  place: { gateId, householdId },
  categoryKey: urgentCategories[round % urgentCategories.length],
  urgentAnswer: true,
})

/** As phones behind a load balancer do: one instance after the other, and again at the next when one is gone. */
function sender(instances: () => readonly string[]) {
  let turn = 0
  return async <Body>(path: string, body: object, token?: string): Promise<Body> => {
    for (let tries = 0; tries < maxTries; tries++) {
      const all = instances()
      const url = `${all[turn++ % all.length]}/api${path}`
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify(body),
      }).catch(() => undefined)
      if (answer?.ok) return (await answer.json()) as Body
      if (answer && answer.status < 500) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      await pause(betweenTriesMs)
    }
    throw new Error(`${path}: nobody answers`)
  }
}
