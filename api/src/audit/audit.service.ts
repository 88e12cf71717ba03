import { Injectable } from '@nestjs/common'
import { InjectModel } from '@nestjs/mongoose'
import type { Model } from 'mongoose'
import { Clock } from '../core/clock'
import { newId } from '../core/ids'
import type { AuditEntry } from './audit-entry.schema'

/** Written before the answer that it accounts for: no entry, no answer. */
@Injectable()
export class AuditService {
  constructor(
    @InjectModel('AuditEntry') private readonly entries: Model<AuditEntry>,
    private readonly clock: Clock,
  ) {}

  async record(entry: Omit<AuditEntry, '_id' | 'at'>): Promise<void> {
    await this.entries.create({ ...entry, _id: newId(), at: this.clock.now() })
  }

  async listFor(communityId: string, targetId: string, limit: number): Promise<AuditEntry[]> {
    return this.entries.find({ communityId, 'target.id': targetId }).sort({ at: -1, _id: -1 }).limit(limit).lean()
  }
}
