import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { AssignmentSettings } from '@shared/assignment'
import type { HandoverArticle } from '@shared/handovers'
import type { RotaSettings } from '@shared/rota'
import type { Model } from 'mongoose'
import type { Area, CommunitySettings, DutyRoom } from './area.schema'

@Injectable()
export class AreasRepository {
  constructor(@InjectModel('Area') private readonly areas: Model<Area>) {}

  /** Crosses communities: the list one chooses one's own from. */
  async listCommunitiesEverywhere(): Promise<Area[]> {
    return this.areas.find({ kind: 'community' }).sort({ name: 1 }).lean()
  }

  async listCommunitiesOf(subdistrictIds: string[]): Promise<Area[]> {
    return subdistrictIds.length === 0 ? [] : this.areas.find({ kind: 'community', parentId: { $in: subdistrictIds } }).lean()
  }

  /** Crosses communities: an id is all the caller has (a link, an appointment). */
  async findAnywhere(id: string): Promise<Area | null> {
    return this.areas.findById(id).lean()
  }

  /** Crosses communities: see {@link findAnywhere}. */
  async listAnywhere(ids: string[]): Promise<Area[]> {
    return this.areas.find({ _id: { $in: ids } }).lean()
  }

  async listTree(communityId: string): Promise<Area[]> {
    return this.areas.find({ communityId }).lean()
  }

  async insert(area: Area): Promise<void> {
    await this.areas.create(area)
  }

  async insertMany(areas: Area[]): Promise<void> {
    if (areas.length > 0) await this.areas.insertMany(areas)
  }

  async widenFloors(communityId: string, gateId: string, lowestFloor: number, highestFloor: number): Promise<void> {
    await this.areas.updateOne({ _id: gateId, communityId }, { $min: { lowestFloor }, $max: { highestFloor } })
  }

  async saveSettings(communityId: string, settings: CommunitySettings): Promise<void> {
    await this.areas.updateOne({ _id: communityId, communityId }, { $set: { settings } })
  }

  /** Only this part, whatever else of the settings is saved meanwhile; contacts are looked at by it at once. */
  async saveAssignmentSettings(communityId: string, assignment: AssignmentSettings, at: Date): Promise<void> {
    await this.areas.updateOne({ _id: communityId, communityId }, { $set: { 'settings.assignment': assignment, repairDueAt: at } })
  }

  /**
   * Only this part, as above, and only if nobody saved it since it was read.
   * @param rev as it was read; 0: nobody had saved any
   * @param personId who saves; absent: nobody of the roster
   */
  async saveRotaSettings(communityId: string, rota: RotaSettings, rev: number, personId?: string): Promise<boolean> {
    const asRead = rev === 0 ? { 'settings.rotaSaved': { $exists: false } } : { 'settings.rotaSaved.rev': rev }
    const rotaSaved = { rev: rev + 1, ...(personId ? { personId } : {}) }
    const { modifiedCount } = await this.areas.updateOne(
      { _id: communityId, communityId, ...asRead },
      { $set: { 'settings.rota': rota, 'settings.rotaSaved': rotaSaved } },
    )
    return modifiedCount === 1
  }

  /** Only this part, as above. */
  async saveHandoverArticles(communityId: string, articles: HandoverArticle[]): Promise<void> {
    await this.areas.updateOne({ _id: communityId, communityId }, { $set: { 'settings.handoverArticles': articles } })
  }

  /** Only this part, as above. @param dutyRoom undefined: the duty room is not told any more */
  async saveDutyRoom(communityId: string, dutyRoom: DutyRoom | undefined): Promise<void> {
    const update = dutyRoom ? { $set: { 'settings.dutyRoom': dutyRoom } } : { $unset: { 'settings.dutyRoom': 1 } }
    await this.areas.updateOne({ _id: communityId, communityId }, update)
  }

  /** Whoever changes a household, a member or where they live says so; the timer of the assignments looks (design §8). */
  async markRepairDue(communityId: string, at: Date): Promise<void> {
    await this.areas.updateOne({ _id: communityId, communityId }, { $set: { repairDueAt: at } })
  }

  /** Crosses communities: for the timer. The longest waiting first. */
  async listRepairDueAnywhere(now: Date, limit: number): Promise<Area[]> {
    return this.areas
      .find({ repairDueAt: { $lte: now } })
      .sort({ repairDueAt: 1 })
      .limit(limit)
      .lean()
  }

  /** Only if nobody marked it again meanwhile. @param next when to look again even if nobody asks: somebody's leave ends */
  async settleRepair(communityId: string, dueAt: Date, next?: Date): Promise<void> {
    const update = next ? { $set: { repairDueAt: next } } : { $unset: { repairDueAt: 1 } }
    await this.areas.updateOne({ _id: communityId, communityId, repairDueAt: dueAt }, update)
  }
}
