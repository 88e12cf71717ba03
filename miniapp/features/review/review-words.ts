import type { ReviewItemView, ReviewPhotoView } from '@shared/review'
import { span } from '@/lib/times'

/** What WeChat said of a photo; nothing where it had nothing against it. */
export const photoNote: Record<ReviewPhotoView['check'], string | undefined> = {
  pass: undefined,
  pending: '微信还在看',
  review: '微信拿不准，您看一看',
  failed: '微信没看成，您看一看',
  risky: '微信说不合适，只有办的人看得到',
}

/** As long as nobody has chosen: what neighbours see, or what WeChat had nothing against. */
export const chosenAtFirst = ({ state, photos }: Pick<ReviewItemView, 'state' | 'photos'>): string[] =>
  photos.filter(({ check, mayShow, shown }) => (state === 'waiting' ? mayShow && check === 'pass' : shown)).map(({ id }) => id)

/** The wide button. @param chosen photos that would be shown */
export function showWords({ state, photos }: Pick<ReviewItemView, 'state' | 'photos'>, chosen: readonly string[]): string {
  const some = chosen.length < photos.length
  if (state === 'shown') return some ? '照这样给邻居看' : '没问题'
  if (state === 'keptBack') return '还是给邻居看'
  return some ? (chosen.length === 0 ? '只给看字' : `给看字和 ${chosen.length} 张照片`) : '给邻居看'
}

/** 等了 2 小时 */
export const waitedWords = (since: string, now: Date): string => {
  const waitedMs = now.getTime() - Date.parse(since)
  return waitedMs < 60_000 ? '刚来' : `等了 ${span(waitedMs)}`
}

/** How it stands with neighbours, where nothing waits. */
export const standingWords: Record<ReviewItemView['state'], string> = {
  waiting: '邻居还看不到，等您看一眼',
  shown: '邻居看得到',
  keptBack: '没给邻居看',
  held: '邻居还看不到，不用您看',
}
