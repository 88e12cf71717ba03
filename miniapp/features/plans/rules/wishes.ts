import type { PlanWish } from '@shared/assignment'

const isAboutMember = (wish: PlanWish): wish is Extract<PlanWish, { personId: string }> => 'personId' in wish

/** Whether the new wish makes the old one pointless. */
function replaces(wish: PlanWish, old: PlanWish): boolean {
  if (wish.householdId !== old.householdId) return false
  const fixes = (each: PlanWish) => each.kind === 'pin' || each.kind === 'unpin'
  if (fixes(wish) && fixes(old)) return true
  return isAboutMember(wish) && isAboutMember(old) && wish.personId === old.personId
}

/** One more wish; what it contradicts is taken back. A household is fixed to one member at most. */
export const withWish = (wishes: readonly PlanWish[], wish: PlanWish): PlanWish[] => [...wishes.filter((old) => !replaces(wish, old)), wish]

export const withoutWish = (wishes: readonly PlanWish[], wish: PlanWish): PlanWish[] => wishes.filter((each) => each !== wish)

/** 固定给 周桂兰 · 取消固定 · 不要给 周桂兰 · 可以给 周桂兰 */
export function wishWords(wish: PlanWish, nameOf: (personId: string) => string): string {
  switch (wish.kind) {
    case 'pin':
      return `固定给 ${nameOf(wish.personId)}`
    case 'unpin':
      return '取消固定'
    case 'exclude':
      return `不要给 ${nameOf(wish.personId)}`
    case 'allow':
      return `可以给 ${nameOf(wish.personId)}`
  }
}
