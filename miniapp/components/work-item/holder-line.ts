import type { IssueCardView } from '@shared/issues'
import { agoDid } from '@/lib/times'

const did = { acknowledged: '接的', onSite: '到场', resolved: '办结' } as const

/** Who has it, as one line: 还没人接，42 分钟前说的 · 物业 王建国 昨天接的. Never a state without a name. */
export function holderLine({ holder, postedAt }: Pick<IssueCardView, 'holder' | 'postedAt'>, now: Date): string {
  if (!holder) return agoDid(postedAt, now, '说的')
  if (holder.state === 'asked') {
    const asked = `${holder.seatName}${holder.personName ? ` ${holder.personName}` : '，暂时没人'}`
    return `还没人接，${agoDid(holder.since, now, '告诉了')} ${asked}`
  }
  return `${holder.seatName} ${holder.personName ?? ''} ${agoDid(holder.since, now, did[holder.state])}`
}
