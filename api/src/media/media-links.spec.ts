import { isValidMediaLink, signMediaPath } from './media-links'

const key = 'a key that only tests know'
const id = '0123456789abcdef01234567'
const now = new Date('2026-09-22T07:26:00Z')

const parse = (path: string) => {
  const url = new URL(path, 'http://test')
  const [, , , linkId = '', size = ''] = url.pathname.split('/')
  return {
    id: linkId,
    size: size as 'thumb' | 'large',
    expiresAt: Number(url.searchParams.get('e')),
    signature: url.searchParams.get('s') ?? '',
  }
}
const link = parse(signMediaPath(key, id, 'thumb', now))
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

describe('media links', () => {
  it('are the same all day and good for 24 to 48 hours', () => {
    expect(signMediaPath(key, id, 'thumb', inHours(1))).toBe(signMediaPath(key, id, 'thumb', now))
    expect(signMediaPath(key, id, 'thumb', inHours(24))).not.toBe(signMediaPath(key, id, 'thumb', now))
    expect(isValidMediaLink(key, link, inHours(24))).toBe(true)
    expect(isValidMediaLink(key, link, inHours(48))).toBe(false)
  })

  it('name the photo and the size they are for', () => {
    expect(link).toMatchObject({ id, size: 'thumb' })
    expect(isValidMediaLink(key, link, now)).toBe(true)
    expect(isValidMediaLink(key, { ...link, size: 'large' }, now)).toBe(false)
    expect(isValidMediaLink(key, { ...link, id: 'ffffffffffffffffffffffff' }, now)).toBe(false)
    expect(isValidMediaLink(key, { ...link, expiresAt: link.expiresAt + 86_400 }, now)).toBe(false)
  })

  it('cannot be made without the key', () => {
    expect(isValidMediaLink('another key', link, now)).toBe(false)
    expect(isValidMediaLink(key, { ...link, signature: '' }, now)).toBe(false)
  })
})
