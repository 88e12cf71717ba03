import type { Purpose } from '@shared/channels'
import { cardTemplates } from '../demo-data/channel-templates'
import { knownPhones } from '../demo-data/phones'
import { subscriptionTemplateId } from '../demo-run/demo-channels'
import { openidOf } from './demo-openid'
import type { StandInPhones } from './stand-in-phones'

/** How often somebody allowed messages of each purpose; once is enough for the long-term ones. 李秀珍 has not been asked yet. */
const accepted: Partial<Record<keyof typeof knownPhones, Partial<Record<Purpose, number>>>> = {
  周桂兰: { urgent: 1, todo: 4, progress: 2, household: 2 },
  赵淑英: { urgent: 1, todo: 2, household: 2 },
  王建国: { urgent: 1, duty: 1, todo: 6 },
  陈晓雯: { urgent: 1, duty: 1, todo: 6, household: 2 },
}

/** As they would tap 允许 in the mini program: the platform counts, and tells us by its event. */
export async function acceptReminders(phones: StandInPhones): Promise<void> {
  for (const [name, times] of Object.entries(accepted)) {
    const openid = openidOf(knownPhones[name as keyof typeof knownPhones])
    for (const templateIds of tapsOf(times)) await phones.subscribe(openid, templateIds)
  }
}

/** The templates of each tap: WeChat does not take one-time and long-term ones together. */
function tapsOf(times: Partial<Record<Purpose, number>>): string[][] {
  const of = (kind: 'oneTime' | 'longTerm', tap: number): string[] =>
    Object.entries(times).flatMap(([purpose, count]) =>
      cardTemplates[purpose as Purpose].kind === kind && count > tap ? [subscriptionTemplateId(purpose as Purpose)] : [],
    )
  const taps = [of('longTerm', 0), ...Array.from({ length: Math.max(...Object.values(times)) }, (_, tap) => of('oneTime', tap))]
  return taps.filter((templateIds) => templateIds.length > 0)
}
