import { freshDatabase } from '../../../test/support/fresh-database'
import { type DeskCode, deskCodeSchema } from './desk-code.schema'
import { DeskCodesRepository } from './desk-codes.repository'
import { deskCodeStoreCases } from './testing/desk-codes.cases'

const db = freshDatabase()
let repository: DeskCodesRepository

beforeAll(async () => {
  repository = new DeskCodesRepository((await db.connect()).model<DeskCode>('DeskCode', deskCodeSchema))
})

describe('desk codes in the database', () => deskCodeStoreCases(() => repository))
