import type { PolicySettingsView } from '@shared/policy-settings'

/** What saving means for what is under way: 只管存了以后说的事；在办的 23 件还按第 7 版。 */
export function onlyWords({
  version,
  underWay,
  underWayOlder,
}: Pick<PolicySettingsView, 'version' | 'underWay' | 'underWayOlder'>): string {
  const future = '只管存了以后说的事'
  if (underWay === 0) return `${future}。`
  const kept = underWayOlder === 0 ? `第 ${version} 版` : '说的时候那一版'
  return `${future}；在办的 ${underWay} 件还按${kept}。`
}
