import { freshDatabase } from '../../test/support/fresh-database'
import { type Account, accountSchema, type Session, sessionSchema } from './account.schema'
import { AccountsRepository } from './accounts.repository'
import { SessionsRepository } from './sessions.repository'
import { sessionStoreCases } from './testing/sessions.cases'

const db = freshDatabase()
const now = new Date('2026-09-21T07:00:00Z')
let accounts: AccountsRepository
let sessions: SessionsRepository

beforeAll(async () => {
  const connection = await db.connect()
  const model = connection.model<Account>('Account', accountSchema)
  await model.init()
  accounts = new AccountsRepository(model)
  sessions = new SessionsRepository(connection.model<Session>('Session', sessionSchema))
})

describe('accounts in the database', () => {
  it('makes one account of ten first sign-ins at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => accounts.seen('openid-1', now)))
    expect(new Set(all.map(({ _id }) => _id)).size).toBe(1)
    expect(all[0]).toEqual({ _id: expect.stringMatching(/^[0-9a-f]{24}$/), openid: 'openid-1', createdAt: now, lastSeenAt: now, links: [] })
  })

  it('remembers when it was made, when it was seen last, its phone and its links', async () => {
    const { _id } = await accounts.seen('openid-2', now)
    const links = [{ communityId: 'c', personId: 'p' }]
    await accounts.bindPhone(_id, { phone: 'sealed', phoneHash: 'hash', phoneVerifiedAt: now })
    await accounts.saveLinks(_id, links)
    const later = new Date('2026-09-21T09:00:00Z')
    const again = await accounts.seen('openid-2', later)
    expect(again).toMatchObject({ _id, createdAt: now, lastSeenAt: later, phone: 'sealed', phoneHash: 'hash', phoneVerifiedAt: now, links })
    expect(await accounts.find(_id)).toEqual(again)
    expect(await accounts.listByIds([_id, 'unknown'])).toEqual([again])
    expect(await accounts.find('unknown')).toBeNull()
  })
})

describe('sessions in the database', () => sessionStoreCases(() => sessions))
