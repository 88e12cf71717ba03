import type { Place } from '../row/place'
import type { Known, KnownGate } from './known'

/**
 * Writes a compound into the name of its buildings where a community has several (35号院 and 37号院 both with a building 3), all but
 * the main one. Main is what bears the community's name, or what earlier imports took for it, or else what the sheet names most.
 */
export function settleCompounds(places: readonly Place[], known: Known): (place: Place) => Place {
  const stem = stemOf(known.communityName)
  const clusters = clusterCompounds(places, stem)
  const earlier = known.gates.flatMap(({ compound }) => (compound === undefined ? [] : [compound]))
  const isMain = mainTest(clusters, earlier, stem)
  return (place) => {
    const own = place.compound
    if (!own) return place
    const building = knownBuilding(own, place, known.gates)
    if (building) return { ...withoutCompound(place), building }
    if (isMain(own)) return place
    const prefix = clusters.find((cluster) => cluster.names.has(own))?.shortest ?? own
    const { code, name } = place.building
    return { ...withoutCompound(place), building: { code: `${prefix}${code}`, name: `${prefix}${name}` } }
  }
}

const withoutCompound = ({ compound: _, ...place }: Place): Place => place

/** A building that an earlier import named with its compound. */
function knownBuilding(own: string, { building }: Place, gates: readonly KnownGate[]): Place['building'] | undefined {
  const found = gates.find(({ buildingCode }) => {
    const prefix = buildingCode.endsWith(building.code) ? buildingCode.slice(0, -building.code.length) : ''
    return prefix !== '' && isSame(prefix, own)
  })
  return found && { code: found.buildingCode, name: found.buildingName }
}

interface Cluster {
  names: Set<string>
  shortest: string
  count: number
}

function clusterCompounds(places: readonly Place[], stem: string): Cluster[] {
  const counts = new Map<string, number>()
  for (const { compound } of places) if (compound) counts.set(compound, (counts.get(compound) ?? 0) + 1)
  const clusters: Cluster[] = []
  for (const [name, count] of [...counts].sort(([a], [b]) => a.length - b.length || a.localeCompare(b))) {
    const same = clusters.find(({ shortest }) => isSame(name, shortest) || (isStem(name, stem) && isStem(shortest, stem)))
    if (same) {
      same.names.add(name)
      same.count += count
    } else clusters.push({ names: new Set([name]), shortest: name, count })
  }
  return clusters
}

function mainTest(clusters: readonly Cluster[], earlier: readonly string[], stem: string): (compound: string) => boolean {
  const named = clusters.find(({ shortest }) => isStem(shortest, stem))
  const most = [...clusters].sort((a, b) => b.count - a.count || a.shortest.localeCompare(b.shortest))[0]
  const main = earlier.length > 0 ? undefined : (named ?? most)
  return (own) =>
    isStem(own, stem) ||
    named?.names.has(own) === true ||
    main?.names.has(own) === true ||
    earlier.some((compound) => isSame(compound, own)) ||
    (earlier.length === 0 && clusters.length === 0)
}

/** 玉桥西路35号院 and 35号院 are one compound written twice, 35号院 and 5号院 are two, 十二区 and 二区 too. */
function isSame(one: string, other: string): boolean {
  const [long, short] = one.length < other.length ? [other, one] : [one, other]
  const before = long.at(-short.length - 1) ?? ''
  const cutsNumber = [/\d/, /[一二三四五六七八九十百]/].some((digit) => digit.test(before) && digit.test(short[0] ?? ''))
  return long.endsWith(short) && !cutsNumber
}

const stemOf = (communityName: string): string => communityName.replace(/(社区|居委会|村委会|小区|村)+$/, '')

/** Whether a compound bears the community's name: 通瑞嘉苑 or 潞邑路通瑞嘉苑, but neither 通瑞嘉苑二期 nor 翠屏南里 of 翠屏社区. */
const isStem = (name: string, stem: string): boolean =>
  stem.length > 1 &&
  (name.endsWith(stem) || [name, name.replace(/(小区|家园|花园|苑|园)$/, '')].some((each) => each.length > 1 && stem.includes(each)))
