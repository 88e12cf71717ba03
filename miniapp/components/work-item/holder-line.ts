import type { IssueCardView } from '@shared/issues'
import { agoDid } from '@/lib/times'

const did = { acknowledged: '接的', onSite: '到场', resolved: '办结' } as const

interface HolderLine {
  before: string
  /** 物业 王建国: stays in one line. */
  who?: string
  after?: string
}

/** Who has it: 还没人接，42 分钟前告诉了 物业 王建国 · 物业 王建国 昨天 9:20 接的. Never a state without a name. */
export function holderLine({ holder, postedAt }: Pick<IssueCardView, 'holder' | 'postedAt'>, now: Date): HolderLine {
  if (!holder) return { before: agoDid(postedAt, now, '说的') }
  const who = `${holder.seatName}${holder.personName ? ` ${holder.personName}` : ''}`
  if (holder.state !== 'asked') return { before: '', who, after: ` ${agoDid(holder.since, now, did[holder.state])}` }
  return {
    before: `还没人接，${agoDid(holder.since, now, '告诉了')} `,
    who,
    after: holder.personName || holder.withheld ? undefined : '，暂时没人',
  }
}
