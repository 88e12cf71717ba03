import { defaultPolicy } from '../../../../../../config/presets/beijing-community'
import { newId } from '../../../../core/ids'
import type { PolicyReplay } from '../policy-replay.schema'
import { emptyTally } from '../replay-tally'

export const monday = new Date('2026-11-23T02:00:00Z')
/** One that has just begun; each test gives what matters. */
export const buildReplay = (over: Partial<PolicyReplay> = {}): PolicyReplay => ({
  _id: newId(),
  communityId: newId(),
  replayId: newId(),
  state: 'running',
  draft: defaultPolicy,
  version: 1,
  month: '2026-10',
  until: monday,
  capped: false,
  total: 120,
  done: 0,
  tally: emptyTally,
  failures: 0,
  createdAt: monday,
  rev: 0,
  ...over,
})
