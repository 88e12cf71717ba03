import { Pii } from './pii'

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64')
const hashKey = key(9)

describe('Pii', () => {
  it('opens what it sealed, and never seals the same twice', () => {
    const pii = new Pii(`k1:${key(1)}`, hashKey)
    const [first, second] = [pii.seal('李秀珍'), pii.seal('李秀珍')]
    expect(first).not.toBe(second)
    expect(first).not.toContain('李')
    expect([pii.open(first), pii.open(second)]).toEqual(['李秀珍', '李秀珍'])
  })

  it('seals with the first key and still opens what an older one sealed', () => {
    const old = new Pii(`k1:${key(1)}`, hashKey).seal('周桂兰')
    const rotated = new Pii(`k2:${key(2)},k1:${key(1)}`, hashKey)
    expect(rotated.open(old)).toBe('周桂兰')
    expect(rotated.seal('周桂兰').split('.')[1]).toBe('k2')
  })

  it('names its algorithm and key', () => {
    expect(new Pii(`k1:${key(1)}`, hashKey).seal('x')).toMatch(/^aes-256-gcm\.k1\./)
  })

  it('refuses what was tampered with, and keys it does not have', () => {
    const pii = new Pii(`k1:${key(1)}`, hashKey)
    const sealed = pii.seal('13800000302')
    const tampered = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
    expect(() => pii.open(tampered)).toThrow()
    expect(() => new Pii(`k2:${key(2)}`, hashKey).open(sealed)).toThrow('k1')
  })

  it('hashes a phone the same in every spelling, and differently under another key', () => {
    const pii = new Pii(`k1:${key(1)}`, hashKey)
    expect(pii.hashPhone('138 0000 0302')).toBe(pii.hashPhone('13800000302'))
    expect(pii.hashPhone('13800000302')).not.toBe(pii.hashPhone('13800000303'))
    expect(new Pii(`k1:${key(1)}`, key(8)).hashPhone('13800000302')).not.toBe(pii.hashPhone('13800000302'))
  })

  it('does not start without a proper key', () => {
    expect(() => new Pii('k1:short', hashKey)).toThrow('32-byte')
  })
})
