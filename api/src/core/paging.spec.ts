import { decodeCursor, encodeCursor, toPage } from './paging'

const id = (n: number): string => n.toString(16).padStart(24, '0')

describe('paging', () => {
  it('reads back its own cursor', () => {
    const position = { at: new Date('2026-09-22T07:26:00Z'), id: id(7) }
    expect(decodeCursor(encodeCursor(position))).toEqual(position)
    expect(decodeCursor(undefined)).toBeUndefined()
  })

  it.each(['', 'x', '1.2', `1e9.${id(1)}`, `9999999999999999.${id(1)}`])('refuses %j', (text) => {
    const cursor = Buffer.from(text).toString('base64url')
    expect(() => decodeCursor(cursor)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
  })

  it('has a next page only when one more was there', () => {
    const docs = [3, 2, 1].map((n) => ({ _id: id(n), at: new Date(n) }))
    expect(toPage(docs, 3, ({ at }) => at)).toEqual({ docs })
    const page = toPage(docs, 2, ({ at }) => at)
    expect(page.docs).toHaveLength(2)
    expect(decodeCursor(page.nextCursor)).toEqual({ at: new Date(2), id: id(2) })
  })
})
