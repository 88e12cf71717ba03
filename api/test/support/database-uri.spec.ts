import { withDatabase } from './database-uri'

describe('withDatabase', () => {
  it.each([
    ['mongodb://127.0.0.1:41234', 'mongodb://127.0.0.1:41234/fresh'],
    ['mongodb://127.0.0.1:41234/', 'mongodb://127.0.0.1:41234/fresh'],
    ['mongodb://a:1,b:2/old?replicaSet=rs0', 'mongodb://a:1,b:2/fresh?replicaSet=rs0'],
    ['mongodb://host?w=majority', 'mongodb://host/fresh?w=majority'],
    ['mongodb://user:secret@host/old', 'mongodb://user:secret@host/fresh?authSource=old'],
    ['mongodb+srv://user:secret@host', 'mongodb+srv://user:secret@host/fresh?authSource=admin'],
    ['mongodb://user:secret@host/old?authSource=users', 'mongodb://user:secret@host/fresh?authSource=users'],
  ])('%s → %s', (uri, expected) => {
    expect(withDatabase(uri, 'fresh')).toBe(expected)
  })

  it('refuses what is no connection string', () => {
    expect(() => withDatabase('postgres://host/db', 'fresh')).toThrow('not a MongoDB connection string')
  })
})
