import type { Position } from '../../../core/paging'
import type { Visit } from '../visit.schema'
import type { VisitsRepository } from '../visits.repository'

/** In memory, by the same rules as the real one (visits-repository-cases.ts). */
export class FakeVisitsRepository {
  readonly visits: Visit[] = []

  get asRepository(): VisitsRepository {
    return this as unknown as VisitsRepository
  }

  async insert(visit: Visit): Promise<boolean> {
    const { communityId, personId, commandId } = visit
    if (await this.findByCommand(communityId, personId, commandId)) return false
    this.visits.push(visit)
    return true
  }

  async findByCommand(communityId: string, personId: string, commandId: string): Promise<Visit | null> {
    return this.visits.find((v) => v.communityId === communityId && v.personId === personId && v.commandId === commandId) ?? null
  }

  async listOfHousehold(communityId: string, householdId: string, position: Position | undefined, limit: number): Promise<Visit[]> {
    const older = (v: Visit) => !position || v.at < position.at || (v.at.getTime() === position.at.getTime() && v._id < position.id)
    return this.latestFirst((v) => v.communityId === communityId && v.householdId === householdId && older(v)).slice(0, limit)
  }

  async listLatest(communityId: string, householdId: string, limit: number): Promise<Omit<Visit, 'words'>[]> {
    const latest = await this.listOfHousehold(communityId, householdId, undefined, limit)
    return latest.map(({ words: _, ...wordless }) => wordless)
  }

  private latestFirst(keep: (visit: Visit) => boolean): Visit[] {
    return this.visits.filter(keep).sort((a, b) => b.at.getTime() - a.at.getTime() || (a._id < b._id ? 1 : -1))
  }
}
