import jwt from 'jsonwebtoken'
import type { Session } from './account.schema'
import { Tokens } from './tokens'

const secret = 's'.repeat(32)
const tokens = new Tokens({ JWT_SECRET: secret })
const createdAt = new Date('2026-09-21T07:00:00Z')
const expiresAt = new Date('2026-09-21T09:00:00Z')
const session: Session = { _id: 'session', accountId: 'account', device: 'phone', createdAt, expiresAt }

it('carries account and session and nothing else', () => {
  const claims = jwt.decode(tokens.sign(session))
  expect(Object.keys(claims as object).sort()).toEqual(['exp', 'iat', 'sid', 'sub'])
})

it('is good until its session ends, by our clock', () => {
  const token = tokens.sign(session)
  expect(tokens.verify(token, new Date('2026-09-21T08:59:59Z'))).toEqual({ accountId: 'account', sessionId: 'session' })
  expect(() => tokens.verify(token, expiresAt)).toThrow(expect.objectContaining({ code: 'SESSION_EXPIRED' }))
})

it.each([
  ['no token at all', 'nonsense'],
  ['another secret', jwt.sign({ sub: 'account', sid: 'session' }, 'x'.repeat(32))],
  ['no algorithm', jwt.sign({ sub: 'account', sid: 'session' }, '', { algorithm: 'none' })],
  ['another algorithm', jwt.sign({ sub: 'account', sid: 'session' }, secret, { algorithm: 'HS512' })],
  ['other claims', jwt.sign({ sub: 'account' }, secret)],
])('refuses %s', (_, forged) => {
  expect(() => tokens.verify(forged, createdAt)).toThrow(expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }))
})
