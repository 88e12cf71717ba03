import type { Known, KnownDwelling, KnownPerson } from '../fate/known'

/** `3|2|501` known as a dwelling of a gate with six floors. */
export const dwelling = (addressKey: string, over: Partial<KnownDwelling> = {}): KnownDwelling => {
  const [building = '', gate = '', room = ''] = addressKey.split('|')
  const text = `${building}号楼${gate && `${gate}单元`}${room}`
  return { addressKey, text, floor: Number(room.slice(0, -2)) || 1, occupancy: 'unknown', careFlags: [], ...over }
}

export const resident = (id: string, addressKey: string, name: string, over: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  kind: 'resident',
  name,
  addressKey,
  relation: 'owner',
  ...over,
})

export const member = (id: string, name: string, over: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  kind: 'partyMember',
  name,
  ...over,
})

/** A community of these dwellings; gates follow from their keys. */
export function known(dwellings: KnownDwelling[] = [], people: KnownPerson[] = [], highestFloor = 6): Known {
  const gateKeys = [...new Set(dwellings.map(({ addressKey }) => addressKey.split('|').slice(0, 2).join('|')))]
  const gates = gateKeys.map((key) => {
    const [buildingCode = '', gateCode = ''] = key.split('|')
    return { buildingCode, buildingName: `${buildingCode}号楼`, gateCode, lowestFloor: 1, highestFloor }
  })
  return { communityName: '通瑞嘉苑社区', gates, dwellings, people }
}
