import type { PersonEvent } from '@shared/issues'
import type { IconName } from '@/components/icon/icon'

interface Step {
  words: string
  icon?: IconName
}

/** Steps of a handler as buttons of the workbench; everything else is on the issue's own page. */
const steps: Partial<Record<PersonEvent, Step>> = {
  acceptTransfer: { words: '接过来', icon: 'ack' },
  reportIn: { words: '报到', icon: 'whistle' },
  acknowledge: { words: '我来接', icon: 'ack' },
  arrive: { words: '到场', icon: 'pin' },
  resolve: { words: '拍照办结', icon: 'camera' },
  explain: { words: '说明', icon: 'note' },
  wait: { words: '问居民' },
}

/** Buttons beside the wide one; more would not fit a line. */
const beside = 2

export interface NextSteps {
  /** The wide button. */
  first?: Step & { event: PersonEvent }
  /** In words, each opens the page. */
  others: (Step & { event: PersonEvent })[]
}

/** @param actions what this person may do now, the next step first (as the API lists them). */
export function nextSteps(actions: readonly PersonEvent[]): NextSteps {
  const [first, ...others] = actions.flatMap((event) => {
    const step = steps[event]
    return step ? [{ event, ...step }] : []
  })
  return { first, others: others.slice(0, beside) }
}
