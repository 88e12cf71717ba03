import { requestFacts } from './request-facts'

const evidence = { relation: 'tenant' as const, entries: [], verifiedCount: 0, vacant: false, objected: false }
const words = (facts: ReturnType<typeof requestFacts>) => facts.map((fact) => `${fact.tone} ${fact.words}`)

describe('what speaks for and against a request', () => {
  it('names the other surname of the owner, and no full name', () => {
    const facts = requestFacts({ ...evidence, name: '王磊', relation: 'owner', entries: [{ name: '冯志强', relation: 'owner' }] })
    expect(words(facts)).toContain('against 名册里的业主姓 冯')
    expect(JSON.stringify(facts)).not.toContain('志强')
  })

  it('counts a name of the roster in favour', () => {
    const facts = requestFacts({ ...evidence, name: '张敏', relation: 'family', entries: [{ name: '张敏', relation: 'family' }] })
    expect(words(facts)).toContain('for 名册里有这个名字，是家属')
  })

  it('does not hold a tenant’s unknown name against them', () => {
    const facts = requestFacts({ ...evidence, name: '许文静', entries: [{ name: '邹平', relation: 'owner' }] })
    expect(words(facts)).toContain('neutral 名册里没有这个名字')
  })

  it('masks the phone, and says what is missing', () => {
    expect(words(requestFacts({ ...evidence, phone: '13800007719' }))[0]).toBe('neutral 手机 138****7719，名册里这一户没有')
    expect(words(requestFacts(evidence))).toEqual([
      'neutral 还没验证手机号',
      'neutral 名册里这一户还没登记人',
      'neutral 这一户现在没人核实过',
    ])
  })

  it('puts an objection first', () => {
    expect(requestFacts({ ...evidence, objected: true, vacant: true, verifiedCount: 2 })[0]).toMatchObject({ tone: 'against' })
  })
})
