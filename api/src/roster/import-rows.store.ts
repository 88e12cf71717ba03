import { Injectable } from '@nestjs/common'
import { newId } from '../core/ids'
import { Pii } from '../core/pii'
import type { Decision } from './fate/decision'
import type { Import } from './import.schema'
import { ImportsRepository } from './imports.repository'
import type { RosterRow } from './row/roster-row'

/** A row as read, and what was decided about it. Operations are decided anew when applying. */
export interface KeptRow {
  read: RosterRow
  decided: Omit<Decision, 'operations'>
}

const rowsPerChunk = 250

/** Rows between the dry run and applying: sealed in chunks, because they are names and phones. */
@Injectable()
export class ImportRowsStore {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly pii: Pii,
  ) {}

  /** @param onProgress rows kept so far */
  async keep({ _id, communityId }: Import, rows: readonly KeptRow[], onProgress: (rows: number) => Promise<void>): Promise<void> {
    for (let at = 0; at < rows.length; at += rowsPerChunk) {
      const chunk = rows.slice(at, at + rowsPerChunk)
      await this.imports.saveRows(communityId, _id, [
        { _id: newId(), position: at / rowsPerChunk, sealed: this.pii.seal(JSON.stringify(chunk)) },
      ])
      await onProgress(at + chunk.length)
    }
  }

  async list({ _id, communityId }: Import): Promise<KeptRow[]> {
    const chunks = await this.imports.listRows(communityId, _id)
    return chunks.flatMap(({ sealed }) => JSON.parse(this.pii.open(sealed)) as KeptRow[])
  }

  async drop({ _id, communityId }: Import): Promise<void> {
    await this.imports.deleteRows(communityId, _id)
  }
}
