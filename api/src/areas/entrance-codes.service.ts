import { randomInt } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { DomainError } from '../core/domain-error'
import { type EntranceCode, entranceCodeAlphabet, entranceCodeLength } from './entrance-code.schema'
import { EntranceCodesRepository } from './entrance-codes.repository'

const maxRounds = 5

@Injectable()
export class EntranceCodesService {
  constructor(private readonly codes: EntranceCodesRepository) {}

  /**
   * Every gate gets its code once and keeps it for good: it is printed and hangs at the door. May be called again and again.
   * @returns code by gate id
   */
  async ensureFor(communityId: string, gateIds: readonly string[]): Promise<Map<string, string>> {
    const wanted = [...new Set(gateIds)]
    for (let round = 0; round < maxRounds; round++) {
      const known = new Map((await this.codes.listOfGates(communityId, wanted)).map(({ gateId, _id }) => [gateId, _id]))
      const missing = wanted.filter((gateId) => !known.has(gateId))
      if (missing.length === 0) return known
      await this.codes.insertNew(missing.map((gateId) => ({ _id: newEntranceCode(), communityId, gateId })))
    }
    throw new DomainError('TRY_AGAIN')
  }

  /** Capital or small letters, with or without blanks: somebody may have typed it. @throws ENTRANCE_CODE_NOT_FOUND */
  async find(typed: string): Promise<EntranceCode> {
    const found = await this.codes.findAnywhere(typed.replace(/[\s-]/g, '').toUpperCase())
    if (!found) throw new DomainError('ENTRANCE_CODE_NOT_FOUND')
    return found
  }
}

const newEntranceCode = (): string =>
  Array.from({ length: entranceCodeLength }, () => entranceCodeAlphabet[randomInt(entranceCodeAlphabet.length)]).join('')
