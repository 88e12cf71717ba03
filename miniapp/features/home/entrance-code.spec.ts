import { codeOfPage, entranceCodeIn } from './entrance-code'

describe('the code of a gate', () => {
  it.each([
    ['pages/gate/index?scene=NKE7QYDM', 'NKE7QYDM'],
    ['https://example.org/#/pages/gate/index?code=NKE7QYDM', 'NKE7QYDM'],
    ['pages%2Fgate%2Findex%3Fscene%3DNKE7QYDM', 'NKE7QYDM'],
    ['code=NKE7QYDM', 'NKE7QYDM'],
    ['NKE7QYDM', 'NKE7QYDM'],
    ['https://example.org/pay', undefined],
  ])('%s → %s', (scanned, code) => {
    expect(entranceCodeIn(scanned)).toBe(code)
  })

  it('comes by link or by mini program code', () => {
    expect(codeOfPage({ code: 'A' })).toBe('A')
    expect(codeOfPage({ scene: 'code%3DNKE7QYDM' })).toBe('NKE7QYDM')
    expect(codeOfPage({ scene: 'NKE7QYDM' })).toBe('NKE7QYDM')
    expect(codeOfPage({})).toBeUndefined()
  })
})
