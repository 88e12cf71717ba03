import { freshDatabase } from '../../test/support/fresh-database'
import { type EntranceCode, entranceCodeAlphabet, entranceCodeSchema } from './entrance-code.schema'
import { EntranceCodesRepository } from './entrance-codes.repository'
import { EntranceCodesService } from './entrance-codes.service'

const db = freshDatabase()
const communityId = 'c'.repeat(24)
const gates = (count: number, from = 0) => Array.from({ length: count }, (_, i) => String(from + i).padStart(24, '0'))
let codes: EntranceCodesService

beforeAll(async () => {
  const model = (await db.connect()).model<EntranceCode>('EntranceCode', entranceCodeSchema)
  await model.init()
  codes = new EntranceCodesService(new EntranceCodesRepository(model))
})

it('gives every gate one code, the same when asked again with new gates among them', async () => {
  const first = await codes.ensureFor(communityId, gates(36))
  expect(new Set(first.values()).size).toBe(36)
  for (const code of first.values()) expect(code).toMatch(new RegExp(`^[${entranceCodeAlphabet}]{8}$`))
  const again = await codes.ensureFor(communityId, gates(40))
  for (const [gateId, code] of first) expect(again.get(gateId)).toBe(code)
  expect(again.size).toBe(40)
})

it('gives two imports at once the same codes', async () => {
  const wanted = gates(20, 500)
  const [one, other] = await Promise.all([codes.ensureFor(communityId, wanted), codes.ensureFor(communityId, wanted)])
  expect(one.size).toBe(20)
  expect(other).toEqual(one)
})

it('finds a gate by its code as somebody would type it', async () => {
  const gateId = gates(1, 900)[0] ?? ''
  const code = (await codes.ensureFor(communityId, [gateId])).get(gateId) ?? ''
  const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`
  expect(await codes.find(typed)).toMatchObject({ communityId, gateId })
  await expect(codes.find('BBBBBBBB')).rejects.toMatchObject({ code: 'ENTRANCE_CODE_NOT_FOUND' })
})
