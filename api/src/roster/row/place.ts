/** A building or gate as it will be an area: `code` is what two spellings share, `name` how it is called here. */
export interface AreaName {
  code: string
  name: string
}

/** Where a dwelling is, in one canonical form whatever the spelling. */
export interface Place {
  /** Compound or lane in front of the building (35号院, 翠屏北里一区); written out only where a community has several. */
  compound?: string
  building: AreaName
  /** Absent in buildings without gates. */
  gate?: AreaName
  /** 1 is the ground floor, −1 the first basement. */
  floor: number
  /** 501, 1102, B101, 401-501 (one flat on two floors), 门面2, 12号院3号 */
  room: string
}

/** The dwelling's key inside its community: building|gate|room, `3|2|501`; without gates `3||501`. */
export function addressKey({ building, gate, room }: Place): string {
  return [building.code, gate?.code ?? '', room].join('|')
}

/** 3号楼2单元501, as people say it. */
export function placeText({ building, gate, room }: Place): string {
  return `${building.name}${gate?.name ?? ''}${room}`
}

/** 3-2-501, as the desk's tables show it. */
export function shortPlace({ building, gate, room }: Place): string {
  return [building.code, gate?.code, room].filter(Boolean).join('-')
}

/** 3 → 3号楼, B → B座, 甲3 → 甲3号楼, 东 → 东楼. */
export function buildingName(code: string): string {
  if (/\d/.test(code)) return `${code}号楼`
  return /^[A-Z]+$/.test(code) ? `${code}座` : code
}

/** 2 → 2单元, A → A单元. */
export function gateName(code: string): string {
  return `${code}单元`
}
