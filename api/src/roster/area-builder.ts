import type { Area } from '../areas/area.schema'
import { newId } from '../core/ids'
import type { Place } from './row/place'

/** The tree of a community, growing by what a sheet mentions. New nodes are collected, to be inserted before what stands in them. */
export class AreaBuilder {
  private fresh: Area[] = []
  private readonly buildings = new Map<string, Area>()
  private readonly gates = new Map<string, Area>()
  private readonly grids = new Map<string, Area>()
  private readonly floors = new Map<string, { lowest: number; highest: number }>()

  constructor(
    private readonly community: Area,
    areas: readonly Area[],
  ) {
    const byId = new Map(areas.map((area) => [area._id, area]))
    for (const area of areas) {
      if (area.kind === 'building') this.buildings.set(area.code, area)
      else if (area.kind === 'grid') this.grids.set(area.code, area)
      else if (area.kind === 'gate') this.gates.set(`${byId.get(area.parentId ?? '')?.code ?? ''}|${area.code}`, area)
    }
  }

  /** The gate of a dwelling, with its building and grid made where they are missing. */
  gateFor(place: Place, grid: string | undefined): Area {
    const key = `${place.building.code}|${place.gate?.code ?? ''}`
    const gate = this.gates.get(key) ?? this.addGate(key, place, grid)
    const floors = this.floors.get(gate._id) ?? { lowest: place.floor, highest: place.floor }
    this.floors.set(gate._id, { lowest: Math.min(floors.lowest, place.floor), highest: Math.max(floors.highest, place.floor) })
    return gate
  }

  gateOf(key: string): Area | undefined {
    return this.gates.get(key)
  }

  /** Nodes made since the last call, parents first. */
  takeNew(): Area[] {
    const taken = this.fresh
    this.fresh = []
    return taken
  }

  /** Floors of the dwellings seen, by gate. */
  widened(): { gateId: string; lowest: number; highest: number }[] {
    return [...this.floors].map(([gateId, floors]) => ({ gateId, ...floors }))
  }

  private addGate(key: string, place: Place, grid: string | undefined): Area {
    const building = this.buildings.get(place.building.code) ?? this.addBuilding(place, grid)
    const name = place.gate?.name ?? building.name
    const fullName = place.gate ? `${building.name}${place.gate.name}` : building.name
    const gate = this.add(building, 'gate', place.gate?.code ?? '', name, fullName)
    this.gates.set(key, gate)
    return gate
  }

  private addBuilding(place: Place, grid: string | undefined): Area {
    const { code, name } = place.building
    const building = this.add(grid ? this.gridOf(grid) : this.community, 'building', code, name, name)
    if (place.compound) building.compound = place.compound
    this.buildings.set(code, building)
    return building
  }

  private gridOf(name: string): Area {
    const known = this.grids.get(name) ?? this.add(this.community, 'grid', name, name, name)
    this.grids.set(name, known)
    return known
  }

  private add(parent: Area, kind: Area['kind'], code: string, name: string, fullName: string): Area {
    const _id = newId()
    const area: Area = {
      _id,
      communityId: this.community._id,
      kind,
      parentId: parent._id,
      path: [...parent.path, _id],
      code,
      name,
      fullName,
    }
    this.fresh.push(area)
    return area
  }
}
